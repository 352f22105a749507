using ServiceInfra.Changes.Rules;
using ServiceInfra.Manifests;

namespace ServiceInfra.Changes;

/// <summary>Labels and annotations that other programs put on a live object: that a catalog does not have them is no change.</summary>
internal static class ForeignMetadata
{
    // kubectl, Helm and Pulumi note what they did here; no catalog writes them.
    private static readonly HashSet<string> Notes = new(StringComparer.Ordinal)
    {
        "kubectl.kubernetes.io/last-applied-configuration", "pulumi.com/autonamed", "meta.helm.sh/release-name", "meta.helm.sh/release-namespace",
    };

    /// <summary>Whether a label that only the old side has is a tool's own, or the server's: it puts a Namespace's name on it.</summary>
    public static bool IsLabel(string key) => key is "app.kubernetes.io/managed-by" or "kubernetes.io/metadata.name";

    /// <summary>
    /// Whether an annotation that only the old side has is another program's. A live object's annotations are taken for the catalog's only
    /// where people write them and a rule or the console knows them.
    /// </summary>
    public static bool IsAnnotation(string key, bool isLive) =>
        Notes.Contains(key) || isLive && !key.StartsWith("pulumi.com/", StringComparison.Ordinal) && key is not (WellKnown.Alias or WellKnown.Description or WellKnown.Creator) && !KnownAnnotations.Has(key);
}
