namespace ServiceInfra.Changes.Rules;

/// <summary>The annotations that people write and that rules know.</summary>
internal static class KnownAnnotations
{
    // What controllers read from a Service begins like this; what they write does not.
    private const string CloudPrefix = "service.beta.kubernetes.io/";

    private static readonly Lazy<HashSet<string>> Keys = new(() => ChangeRules.All.OfType<AnnotationRule>().SelectMany(r => r.Keys).ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether a key is one of them.</summary>
    public static bool Has(string key) => IsOfController(key) || Keys.Value.Contains(key);

    /// <summary>Whether a cloud's controller reads it.</summary>
    public static bool IsOfController(string key) => key.StartsWith(CloudPrefix, StringComparison.Ordinal);
}
