using Microsoft.Extensions.Configuration;

namespace ServiceInfra.Settings;

/// <summary>One source of settings, later ones winning over earlier ones.</summary>
/// <param name="Configuration">Where the values come from.</param>
/// <param name="Origin">Names a value's origin for a finding: the file, or the environment variable.</param>
public sealed record SettingsSource(IConfigurationSource Configuration, Func<string, SettingOrigin> Origin);
