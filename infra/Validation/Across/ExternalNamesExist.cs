using ServiceInfra.Manifests;

namespace ServiceInfra.Validation.Across;

/// <summary>
/// An ExternalName in the form name.namespace.svc.domain names a Service of the set, and does not lead back to itself. In the form
/// name.namespace.svc it names nothing: DNS hands it on as a full name, to which no search path of a pod is added.
/// </summary>
/// <param name="clusterDomain">The cluster's DNS domain, such as cluster.local.</param>
public sealed class ExternalNamesExist(string clusterDomain) : ISetRule
{
    // More than any resolver follows.
    private const int LongestChain = 16;

    private readonly string _suffix = $".svc.{clusterDomain.Trim('.')}";
    private readonly List<ServiceDocument> _all = [];
    private readonly List<ServiceDocument> _pointing = [];

    /// <inheritdoc/>
    public void Visit(ServiceDocument service, List<Finding> findings)
    {
        _all.Add(service);
        if (Target(service) is not null) _pointing.Add(service);
        else if (Bare(service) is { } name && name.EndsWith(".svc", StringComparison.Ordinal) && name.Count(c => c == '.') == 2)
            SetFinding.Add(findings, service, FindingCodes.ExternalNameNotFull, Severity.Warning, "spec.externalName",
                $"\"{name}\" is not the full name of a Service, and nothing completes it: DNS looks for this very name", $"Write {name}{_suffix[".svc".Length..]}.");
    }

    /// <inheritdoc/>
    public void Complete(List<Finding> findings)
    {
        if (_pointing.Count == 0) return;
        var targets = new Dictionary<NamespacedName, NamespacedName?>();
        foreach (var service in _all) targets[SetFinding.KeyOf(service)] = Target(service);
        foreach (var service in _pointing) Follow(service, targets, findings);
    }

    private void Follow(ServiceDocument service, Dictionary<NamespacedName, NamespacedName?> targets, List<Finding> findings)
    {
        var target = Target(service)!;
        if (!targets.ContainsKey(target))
            SetFinding.Add(findings, service, FindingCodes.ExternalNameMissing, Severity.Warning, "spec.externalName",
                $"there is no Service \"{target.Name}\" in namespace \"{target.Namespace}\" among these", "Correct the name, or add the Service.");
        else if (LeadsTo(SetFinding.KeyOf(service), target, targets))
            SetFinding.Add(findings, service, FindingCodes.ExternalNameItself, Severity.Warning, "spec.externalName",
                "the name leads back to this Service itself, so that it never comes to an address", "Write the name of what is meant to answer.");
    }

    private static bool LeadsTo(NamespacedName end, NamespacedName start, Dictionary<NamespacedName, NamespacedName?> targets)
    {
        NamespacedName? at = start;
        for (var i = 0; i < LongestChain && at is { } name; i++, at = targets.GetValueOrDefault(name))
            if (name == end) return true;
        return false;
    }

    private static string? Bare(ServiceDocument service) =>
        service.Manifest.Spec is not { Type: ServiceTypes.ExternalName, ExternalName: { } name } ? null : name.EndsWith('.') ? name[..^1] : name;

    // Something in front of the name means a pod or a port of the Service.
    private NamespacedName? Target(ServiceDocument service)
    {
        if (Bare(service) is not { } bare || !bare.EndsWith(_suffix, StringComparison.Ordinal)) return null;
        var dot = bare.IndexOf('.');
        var space = dot >= 0 && dot < bare.Length - _suffix.Length ? bare[(dot + 1)..^_suffix.Length] : "";
        return space.Length == 0 || space.Contains('.') ? null : new NamespacedName(space, bare[..dot]);
    }
}
