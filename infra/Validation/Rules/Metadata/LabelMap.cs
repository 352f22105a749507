namespace ServiceInfra.Validation.Rules.Metadata;

/// <summary>What labels and selectors have in common (upstream <c>ValidateLabels</c>).</summary>
internal static class LabelMap
{
    /// <summary>Checks every key and value of a map.</summary>
    public static void Check(IReadOnlyDictionary<string, string>? map, string field, string keyCode, string valueCode, FieldFindings findings)
    {
        if (map is null || map.Count == 0) return;
        // The concrete type spares an enumerator object per map.
        if (map is Dictionary<string, string> dictionary)
            foreach (var (key, value) in dictionary) CheckEntry(key, value, field, keyCode, valueCode, findings);
        else
            foreach (var (key, value) in map) CheckEntry(key, value, field, keyCode, valueCode, findings);
    }

    private static void CheckEntry(string key, string value, string field, string keyCode, string valueCode, FieldFindings findings)
    {
        if (!Names.IsQualifiedName(key))
            findings.Error(keyCode, FieldErrorKind.Invalid, field, KeyMessage(key), KeyFix(key), key, FindingPlace.Key);
        if (Names.IsLabelValue(value)) return;
        var near = Names.ToLabelValue(value);
        findings.Error(valueCode, FieldErrorKind.Invalid, field,
            value.Length > Names.LabelLength
                ? $"the value of {Quote.Text(key)} is {Names.Length(value)} bytes long; a label value has at most 63"
                : $"{Quote.Text(value)} is not a label value: letters, digits, \"-\", \"_\" and \".\", a letter or digit at both ends",
            Placeholders.Or(value, near.Length > 0 ? $"Write \"{near}\"." : "Write \"\" or a value such as \"web\"."), key);
    }

    /// <summary>What is wrong with a key.</summary>
    internal static string KeyMessage(string key)
    {
        if (key.Length == 0) return "a key is empty";
        var slash = key.IndexOf('/');
        if (slash >= 0 && key.IndexOf('/', slash + 1) >= 0) return $"key {Quote.Text(key)} has more than one \"/\"";
        if (slash == 0) return $"key {Quote.Text(key)} has nothing in front of \"/\"";
        if (slash > 0 && !Names.IsSubdomain1123(key.AsSpan(0, slash))) return $"key {Quote.Text(key)}: what stands in front of \"/\" is not a lower-case DNS name";
        var name = key[(slash + 1)..];
        return name.Length > Names.LabelLength
            ? $"key {Quote.Text(key)}: its name is {Names.Length(name)} bytes long; at most 63"
            : $"{Quote.Text(key)} is not a key: letters, digits, \"-\", \"_\" and \".\", a letter or digit at both ends, and an optional DNS prefix with \"/\"";
    }

    /// <summary>What to write instead of a key.</summary>
    internal static string KeyFix(string key) =>
        Placeholders.Or(key, NearestKey(key) is { Length: > 0 } near ? $"Write \"{near}\"." : "Write a key such as \"app\" or \"example.com/app\".");

    // All of the key stays that can: of several slashes the first parts prefix and name.
    private static string NearestKey(string key)
    {
        var scheme = key.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0) key = key[(scheme + 3)..];
        var slash = key.IndexOf('/');
        var name = Names.ToLabelValue(key[(slash + 1)..]);
        var prefix = slash > 0 ? Names.ToSubdomain(key[..slash]) : "";
        return prefix.Length == 0 || name.Length == 0 ? name : $"{prefix}/{name}";
    }
}
