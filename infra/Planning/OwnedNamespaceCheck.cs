using ServiceInfra.Catalog;
using ServiceInfra.Validation;

namespace ServiceInfra.Planning;

/// <summary>Finds Services that are to outlive the stack in namespaces that will not.</summary>
internal static class OwnedNamespaceCheck
{
    /// <summary>One warning a Service.</summary>
    public static IEnumerable<Finding> Run(IReadOnlyList<CatalogNamespace> namespaces, IReadOnlyList<PlannedService> services)
    {
        var going = namespaces.Where(n => n.Definition.Protect is not true).Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        return services.Where(s => s.Options?.RetainOnDelete is true && going.Contains(s.Manifest.Metadata.Namespace ?? "")).Select(Warn);
    }

    private static Finding Warn(PlannedService service)
    {
        var location = service.Entry.Node["options"]!["retainOnDelete"]!.Location;
        return new Finding
        {
            Code = CatalogCodes.KeptInOwnedNamespace,
            Severity = Severity.Warning,
            Stage = FindingStage.Advice,
            Path = service.Entry.Path + "/options/retainOnDelete",
            Location = location,
            File = location.File,
            Message = $"the Service is to stay when the stack goes, but its namespace '{service.Manifest.Metadata.Namespace}' belongs to the catalog and takes it along",
            Fix = "Set \"protect\": true on the namespace, or leave the namespace to somebody else.",
        };
    }
}
