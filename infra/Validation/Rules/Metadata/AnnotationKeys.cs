namespace ServiceInfra.Validation.Rules.Metadata;

/// <summary>API field <c>metadata.annotations</c>: keys, lower-cased first, are qualified names; values are free.</summary>
public sealed class AnnotationKeys : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var map = service.Metadata.Annotations;
        if (map is null || map.Count == 0) return;
        if (map is Dictionary<string, string> dictionary)
            foreach (var (key, _) in dictionary) CheckKey(key, findings);
        else
            foreach (var (key, _) in map) CheckKey(key, findings);
    }

    // Go lower-cases the Turkish dotted capital to a plain i, .NET not at all.
    private static string GoLower(string key) => key.Replace('İ', 'i').ToLowerInvariant();

    private static void CheckKey(string key, FieldFindings findings)
    {
        // Lower-casing allocates, and most keys pass without it.
        if (Names.IsQualifiedName(key) || Names.IsQualifiedName(GoLower(key))) return;
        findings.Error(FindingCodes.AnnotationKey, FieldErrorKind.Invalid, "metadata.annotations", LabelMap.KeyMessage(key), LabelMap.KeyFix(key), key, FindingPlace.Key);
    }
}
