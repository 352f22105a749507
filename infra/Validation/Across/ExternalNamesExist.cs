using ServiceInfra.Manifests;

namespace ServiceInfra.Validation.Across;

/// <summary>An ExternalName in the form name.namespace.svc.domain names a Service of the set.</summary>
/// <param name="clusterDomain">The cluster's DNS domain, such as cluster.local.</param>
public sealed class ExternalNamesExist(string clusterDomain) : ISetRule
{
    private readonly string _suffix = $".svc.{clusterDomain.Trim('.')}";
    private readonly List<ServiceDocument> _all = [];
    private readonly List<ServiceDocument> _pointing = [];

    /// <inheritdoc/>
    public void Visit(ServiceDocument service, List<Finding> findings)
    {
        _all.Add(service);
        if (Target(service) is not null) _pointing.Add(service);
    }

    /// <inheritdoc/>
    public void Complete(List<Finding> findings)
    {
        if (_pointing.Count == 0) return;
        var known = _all.Select(SetFinding.KeyOf).ToHashSet();
        foreach (var service in _pointing)
            if (Target(service) is { } target && !known.Contains(target))
                SetFinding.Add(findings, service, FindingCodes.ExternalNameMissing, Severity.Warning, "spec.externalName",
                    $"there is no Service \"{target.Name}\" in namespace \"{target.Namespace}\" among these", "Correct the name, or add the Service.");
    }

    // Something in front of the name means a pod or a port of the Service.
    private NamespacedName? Target(ServiceDocument service)
    {
        if (service.Manifest.Spec is not { Type: ServiceTypes.ExternalName, ExternalName: { } externalName }) return null;
        var bare = externalName.EndsWith('.') ? externalName[..^1] : externalName;
        if (!bare.EndsWith(_suffix, StringComparison.Ordinal)) return null;
        var dot = bare.IndexOf('.');
        var space = dot >= 0 && dot < bare.Length - _suffix.Length ? bare[(dot + 1)..^_suffix.Length] : "";
        return space.Length == 0 || space.Contains('.') ? null : new NamespacedName(space, bare[..dot]);
    }
}
