namespace ServiceInfra.Validation.Across;

/// <summary>
/// Two Services of one namespace with the same selector and a port in common send traffic to the same pods. A headless one beside one with an
/// address is the usual pair of a StatefulSet, two types are two ways in, and other ports are other doors: one load balancer each for TCP and UDP,
/// a Service for metrics. Anything else is most likely a copied line.
/// </summary>
public sealed class SelectorsOnce : ISetRule
{
    private readonly Dictionary<SelectorKey, ServiceDocument> _first = [];

    // Only of selectors that come again: of a large catalog nearly none does.
    private readonly Dictionary<SelectorKey, SelectorUsers> _users = [];

    /// <inheritdoc/>
    public void Visit(ServiceDocument service, List<Finding> findings)
    {
        if (service.Manifest.Spec is not { Selector.Count: > 0 } spec || spec.Type == ServiceTypes.ExternalName) return;
        var type = string.IsNullOrEmpty(spec.Type) ? ServiceTypes.ClusterIP : spec.Type;
        var key = new SelectorKey(SetFinding.KeyOf(service).Namespace, type, spec.ClusterIP == ServiceTypes.None, spec.Selector);
        if (_first.TryAdd(key, service)) return;
        if (!_users.TryGetValue(key, out var users)) _users[key] = users = new SelectorUsers(_first[key]);
        if (users.Add(service) is not { } other) return;
        SetFinding.Clash(findings, service, other, FindingCodes.SelectorOfTwo, Severity.Warning, "spec.selector",
            $"the selector is that of Service {SetFinding.Shown(other)}: both send traffic to the same pods", "Correct one of the selectors, or make one Service of the two.");
    }
}
