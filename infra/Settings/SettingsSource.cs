using Microsoft.Extensions.Configuration;

namespace ServiceInfra.Settings;

/// <summary>One source of settings, later ones winning over earlier ones.</summary>
/// <param name="Configuration">Where the values come from.</param>
/// <param name="Origin">Names a value's origin for a finding: the file, the environment variable, the option.</param>
/// <param name="Spell">How the source spells a setting's name; null where it spells them as they are.</param>
public sealed record SettingsSource(IConfigurationSource Configuration, Func<string, SettingOrigin> Origin, Func<string, string>? Spell = null)
{
    /// <summary>Names of settings that the source has and that only an engine can decrypt.</summary>
    public IReadOnlyList<string> Encrypted { get; init; } = [];
}
