using ServiceInfra.Catalog;
using ServiceInfra.Manifests;
using ServiceInfra.Validation;

namespace ServiceInfra.Planning;

/// <summary>
/// Finds imports that Pulumi refuses: it takes only what agrees with the live Service in every field that cannot change, and a cluster IP that
/// Kubernetes has drawn is one. Without the option <c>up</c> takes the Service over as it is.
/// </summary>
internal static class ImportCheck
{
    /// <summary>The warning about an entry, or null.</summary>
    public static Finding? Check(CatalogEntry entry, ServiceManifest manifest)
    {
        if (entry.Definition.Options?.Import is null || manifest.Spec is not { } spec) return null;
        if (spec.Type == ServiceTypes.ExternalName || spec.ClusterIP is { Length: > 0 } || spec.ClusterIPs is { Count: > 0 }) return null;
        if (entry.Definition.Options.IgnoreChanges?.Any(f => f is "spec" or "spec.clusterIP") == true) return null;
        var import = entry.Node["options"]?["import"];
        var location = (import ?? entry.Node).Location;
        return new Finding
        {
            Code = CatalogCodes.ImportOfDrawnAddress,
            Severity = Severity.Warning,
            Stage = FindingStage.Advice,
            Path = entry.Path + "/options/import",
            Location = location,
            File = location.File,
            Message = "the live Service has a cluster IP and this entry has none: Pulumi calls that a replacement and refuses the import",
            Fix = "Leave import out: 'pulumi up' takes over a Service that exists, with its addresses. Or write its \"clusterIP\".",
        };
    }
}
