using ServiceInfra.Catalog;
using ServiceInfra.Validation;

namespace ServiceInfra.Settings;

/// <summary>The sources of settings laid over one another, as texts, and the findings about them.</summary>
internal sealed class SettingValues
{
    private readonly List<NamedSource> _sources = [];
    private readonly List<Finding> _findings = [];

    /// <summary>Loads the sources; a later one wins over an earlier one.</summary>
    public SettingValues(IEnumerable<SettingsSource> sources)
    {
        foreach (var source in sources)
        {
            var names = source.Values.GetChildKeys([], null).ToHashSet(StringComparer.OrdinalIgnoreCase);
            _sources.Add(new NamedSource(source, names));
            foreach (var name in names)
                if (!SettingNames.IsKnown(name)) Unknown(name, source);
            foreach (var name in source.Misspelt) Unknown(name, source);
            foreach (var setting in source.Elsewhere)
                Add(CatalogCodes.MisplacedSetting, setting.Origin, $"nothing reads '{setting.Key}': settings of this program stand under the project's name.", $"Write {setting.Meant}.", Severity.Warning);
            foreach (var name in source.Encrypted)
                if (!SettingNames.IsKnown(name)) Unknown(name, source);
                else Add(CatalogCodes.BadSetting, source.Origin(name), $"setting '{name}' is encrypted, so only the engine knows it; it does not apply here.", "Write it plainly: no setting is a secret.", Severity.Warning);
        }
    }

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The text of a setting; null where no source has one that can be used.</summary>
    public SettingValue? Get(string name)
    {
        for (var i = _sources.Count - 1; i >= 0; i--)
        {
            var (source, names) = _sources[i];
            if (!names.Contains(name)) continue;
            if (source.Values.TryGet(name, out var text))
            {
                if (text is not { Length: > 0 } && source.EmptyIsUnset) continue;
                return Single(name, text ?? "", source.Origin(name));
            }
            // A list or an object of a JSON file, or a variable such as SERVICEINFRA_NODEPORTS__0.
            if (source.Values.GetChildKeys([], name).Any()) return NotSingle(name, source.Origin(name));
        }
        return null;
    }

    /// <summary>Says that a value cannot be used.</summary>
    public void Bad(SettingValue value, string why, string fix) =>
        Add(CatalogCodes.BadSetting, value.Origin, $"setting '{value.Name}' is '{value.Text}', and {why}.", fix);

    private SettingValue? Single(string name, string text, SettingOrigin origin)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Add(CatalogCodes.BadSetting, origin, $"setting '{name}' is empty, which is no value.", "Write one, or take the setting out.");
            return null;
        }
        // An engine hands over lists and objects of the config as JSON.
        return text[0] is '[' or '{' ? NotSingle(name, origin) : new SettingValue(name, text, origin);
    }

    private SettingValue? NotSingle(string name, SettingOrigin origin)
    {
        Add(CatalogCodes.BadSetting, origin, $"setting '{name}' is a list or an object, and a setting is one text.",
            name == SettingNames.ServiceCidrs ? "Write the ranges with a comma between them: 10.96.0.0/16,fd00:10:96::/112." : "Write a single value.");
        return null;
    }

    private void Unknown(string key, SettingsSource source)
    {
        // Letter case does not count: a variable is in capitals throughout.
        var lower = SettingNames.All.ToDictionary(n => n.ToLowerInvariant(), StringComparer.Ordinal);
        var spell = source.Spell ?? (n => n);
        var fix = NearestName.Find(key.ToLowerInvariant(), lower.Keys) is { } near
            ? $"Did you mean '{spell(lower[near])}'?" : $"Known here: {string.Join(", ", SettingNames.All.Select(spell))}.";
        Add(CatalogCodes.UnknownSetting, source.Origin(key), $"there is no setting '{key}'.", fix);
    }

    private void Add(string code, SettingOrigin origin, string message, string fix, Severity severity = Severity.Error) => _findings.Add(new Finding
    {
        Code = code,
        Severity = severity,
        Stage = FindingStage.Catalog,
        File = origin.Name,
        Location = origin.Location,
        Message = message,
        Fix = fix,
    });

    private sealed record NamedSource(SettingsSource Source, HashSet<string> Names);
}
