using System.Text.RegularExpressions;
using ServiceInfra.Catalog;
using ServiceInfra.Manifests;
using ServiceInfra.Settings;
using ServiceInfra.Validation;

namespace ServiceInfra.Planning;

/// <summary>
/// Puts values of the stack's config into annotations: <c>${config:shop:token}</c>. A secret is kept apart from the manifest, which only gets a
/// placeholder, so that no preview, render or comparison can show it.
/// </summary>
internal sealed partial class ConfigReferences(StackConfig config)
{
    /// <summary>What stands in a manifest for a secret.</summary>
    public const string Placeholder = "[secret]";

    private const string Prefix = "${config:";

    /// <summary>The manifest with its annotations resolved.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="locator">Finds annotations, for findings.</param>
    /// <param name="findings">Receives references that lead nowhere.</param>
    /// <param name="secrets">The annotations with a secret in them and their real values; null where there are none.</param>
    public ServiceManifest Resolve(ServiceManifest manifest, IFieldLocator locator, List<Finding> findings, out IReadOnlyDictionary<string, string?>? secrets)
    {
        secrets = null;
        if (manifest.Metadata.Annotations is not { } annotations) return manifest;
        foreach (var (_, value) in annotations)
            if (value.Contains(Prefix, StringComparison.Ordinal)) return Resolve(manifest, annotations, locator, findings, out secrets);
        return manifest;
    }

    private ServiceManifest Resolve(ServiceManifest manifest, IReadOnlyDictionary<string, string> annotations, IFieldLocator locator, List<Finding> findings, out IReadOnlyDictionary<string, string?>? secrets)
    {
        secrets = null;
        var resolved = new Dictionary<string, string>(annotations, StringComparer.Ordinal);
        var kept = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, text) in annotations)
        {
            var references = Reference().Matches(text).Select(m => m.Groups[1].Value).ToArray();
            foreach (var name in references.Where(n => !IsKnown(n))) findings.Add(Missing(name, key).At(locator));
            if (Unclosed(text) is { } rest) findings.Add(NotClosed(rest, key).At(locator));
            if (!Array.TrueForAll(references, IsKnown)) continue;
            resolved[key] = Reference().Replace(text, m => config.Secrets.Contains(m.Groups[1].Value) ? Placeholder : config.Values[m.Groups[1].Value]!);
            if (Array.Exists(references, config.Secrets.Contains))
                kept[key] = Array.TrueForAll(references, r => config.Values[r] is not null) ? Reference().Replace(text, m => config.Values[m.Groups[1].Value]!) : null;
        }
        if (kept.Count > 0) secrets = kept;
        return manifest with { Metadata = manifest.Metadata with { Annotations = resolved } };
    }

    private bool IsKnown(string key) => config.Values.ContainsKey(key) && !key.StartsWith(config.Project + ":", StringComparison.Ordinal);

    // What begins as a reference and never ends would go to the cluster as it is.
    private static string? Unclosed(string text) => text.LastIndexOf(Prefix, StringComparison.Ordinal) is >= 0 and var at && text.IndexOf('}', at) < 0 ? text[at..] : null;

    private static FieldFinding NotClosed(string rest, string annotation) =>
        Of(annotation, $"'{rest}' has no closing brace", rest.AsSpan(Prefix.Length).Contains(':') ? $"Write {rest}}}." : "Write ${config:NAMESPACE:KEY}.");

    private FieldFinding Missing(string key, string annotation)
    {
        var isSetting = key.StartsWith(config.Project + ":", StringComparison.Ordinal);
        return Of(annotation, isSetting ? $"'{key}' is a setting of this program, not data for an annotation" : $"the stack's config has no key '{key}'",
            key.Contains(':', StringComparison.Ordinal) && !isSetting ? $"Run 'pulumi config set --secret {key} VALUE'." : "Write ${config:NAMESPACE:KEY} with a namespace of your own.");
    }

    private static FieldFinding Of(string annotation, string message, string fix) => new()
    {
        Code = CatalogCodes.NoSuchConfig,
        Severity = Severity.Error,
        Stage = FindingStage.Catalog,
        Field = "metadata.annotations",
        Key = annotation,
        Message = message,
        Fix = fix,
    };

    [GeneratedRegex(@"\$\{config:([^}]*)\}")]
    private static partial Regex Reference();
}
