using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;

namespace ServiceInfra.Settings;

/// <summary>One source of settings, later ones winning over earlier ones.</summary>
/// <param name="Values">The values by name, whatever the case of its letters.</param>
/// <param name="Origin">Names a value's origin for a finding: the file, or the environment variable.</param>
public sealed record SettingsSource(IReadOnlyDictionary<string, string?> Values, Func<string, SettingOrigin> Origin)
{
    /// <summary>The values as a source of configuration.</summary>
    public IConfigurationSource Configuration => new MemoryConfigurationSource { InitialData = Values };
}
