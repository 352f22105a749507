using ServiceInfra.Manifests;

namespace ServiceInfra.Validation.Across;

/// <summary>An ExternalName in the form name.namespace.svc.domain names a Service of the set.</summary>
public sealed class ExternalNamesExist : ISetRule
{
    /// <inheritdoc/>
    public void Check(IReadOnlyList<ServiceDocument> services, string clusterDomain, List<Finding> findings)
    {
        HashSet<NamespacedName>? known = null;
        var suffix = $".svc.{clusterDomain.Trim('.')}";
        foreach (var service in services)
        {
            if (service.Manifest.Spec is not { Type: ServiceTypes.ExternalName, ExternalName: { } target }) continue;
            var bare = target.EndsWith('.') ? target[..^1] : target;
            if (!bare.EndsWith(suffix, StringComparison.Ordinal)) continue;
            var dot = bare.IndexOf('.');
            var space = dot >= 0 && dot < bare.Length - suffix.Length ? bare[(dot + 1)..^suffix.Length] : "";
            // Something in front of the name means a pod or a port of the Service.
            if (space.Length == 0 || space.Contains('.')) continue;
            known ??= services.Select(SetFinding.KeyOf).ToHashSet();
            if (known.Contains(new NamespacedName(space, bare[..dot]))) continue;
            SetFinding.Add(findings, service, FindingCodes.ExternalNameMissing, Severity.Warning, "spec.externalName",
                $"there is no Service \"{bare[..dot]}\" in namespace \"{space}\" among these", "Correct the name, or add the Service.");
        }
    }
}
