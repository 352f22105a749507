using Microsoft.Extensions.Configuration;

namespace ServiceInfra.Settings;

/// <summary>One source of settings, later ones winning over earlier ones.</summary>
/// <param name="Values">The values, loaded.</param>
/// <param name="Origin">Names a value's origin for a finding: the file, the environment variable, the option.</param>
/// <param name="Spell">How the source spells a setting's name; null where it spells them as they are.</param>
public sealed record SettingsSource(IConfigurationProvider Values, Func<string, SettingOrigin> Origin, Func<string, string>? Spell = null)
{
    /// <summary>Loads the values.</summary>
    /// <exception cref="FormatException">They are not what they should be.</exception>
    public SettingsSource(IConfigurationSource configuration, Func<string, SettingOrigin> origin, Func<string, string>? spell = null)
        : this(Load(configuration), origin, spell)
    {
    }

    /// <summary>Names of settings that the source has and that only an engine can decrypt.</summary>
    public IReadOnlyList<string> Encrypted { get; init; } = [];

    /// <summary>Names that differ from a setting's in letter case alone, in a source where that counts.</summary>
    public IReadOnlyList<string> Misspelt { get; init; } = [];

    /// <summary>Settings that stand where nothing reads them.</summary>
    public IReadOnlyList<MisplacedSetting> Elsewhere { get; init; } = [];

    /// <summary>Whether an empty text means that nothing is set: pipelines export variables that they have no value for.</summary>
    public bool EmptyIsUnset { get; init; }

    /// <summary>Builds and loads a provider.</summary>
    internal static IConfigurationProvider Load(IConfigurationSource configuration)
    {
        var provider = configuration.Build(new ConfigurationBuilder());
        provider.Load();
        return provider;
    }
}
