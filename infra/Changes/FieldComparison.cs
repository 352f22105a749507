using ServiceInfra.Manifests;

namespace ServiceInfra.Changes;

/// <summary>
/// Finds the fields in which two objects differ. Sets compare as sets, ports by identity, defaults as if written; a field that the object's type
/// gives no meaning to does not count, nor does what the server drew for a live object and the new side leaves to it.
/// </summary>
internal sealed class FieldComparison
{
    private const string SingleStack = "SingleStack";

    private readonly List<FieldChange> _changes = [];
    private readonly bool _isLive;

    private FieldComparison(bool isLive) => _isLive = isLive;

    /// <summary>The differences in the order people write the fields.</summary>
    public static IReadOnlyList<FieldChange> Compare(KubernetesObject old, KubernetesObject now)
    {
        if (ReferenceEquals(old.Manifest, now.Manifest)) return [];
        var comparison = new FieldComparison(old.IsLive);
        MetadataComparison.Compare(old, now, comparison._changes);
        // An annotation may stand for a field, so the short cut needs both to be the same.
        if (old.Kind == "Service" && (comparison._changes.Count > 0 || old.Planned?.Workload != now.Planned?.Workload || !SpecEquality.IsSame(old.Manifest.Spec, now.Manifest.Spec)))
        {
            comparison.Form(old.Service, now.Service);
            if (!old.Service.IsExternalName && !now.Service.IsExternalName) comparison.Proxied(old, now);
        }
        if (old.UnknownFields.Count > 0) comparison._changes.RemoveAll(c => old.IsUnknown(c.ApiPath, c.Path));
        return comparison._changes.Count == 0 ? [] : comparison._changes;
    }

    // A default on the side that has none written; what only the live side has was the server's doing.
    private static string? Drawn(string? old, string? now, bool isLive) => isLive && now is null ? null : old;

    private void Form(ServiceState old, ServiceState now)
    {
        Text("spec.type", old.Type, now.Type);
        if (!old.IsExternalName || !now.IsExternalName) return;
        Text("spec.externalName", old.Spec.ExternalName?.TrimEnd('.'), now.Spec.ExternalName?.TrimEnd('.'));
        // Nothing is proxied, so nobody but Pulumi sees them.
        Text("spec.ports", Unproxied(old.Spec), Unproxied(now.Spec));
    }

    private void Proxied(KubernetesObject before, KubernetesObject after)
    {
        var (old, now) = (before.Service, after.Service);
        Addresses(old, now, after.PrimaryFamily);
        if (!before.HasOpenSelector && !after.HasOpenSelector) Map("spec.selector", old.Selector, now.Selector);
        // The labels in a file, a state or a cluster may well be those of the workload.
        else if (before.Planned is not null) Text("spec.selector", before.Selects, after.Selects);
        PortComparison.Compare(old, now, _isLive, _changes);
        Text("spec.sessionAffinity", old.SessionAffinity, now.SessionAffinity);
        if (old.AffinitySeconds is { } seconds && now.AffinitySeconds is { } newSeconds)
            Text("spec.sessionAffinityConfig.clientIP.timeoutSeconds", seconds.ToString(), newSeconds.ToString());
        Text("spec.internalTrafficPolicy", old.InternalTrafficPolicy, now.InternalTrafficPolicy);
        if (old.IsExposed && now.IsExposed) Text("spec.externalTrafficPolicy", old.ExternalTrafficPolicy, now.ExternalTrafficPolicy);
        Set("spec.externalIPs", old.ExternalIPs, now.ExternalIPs);
        if (old.IsLoadBalancer && now.IsLoadBalancer) Balancer(old, now);
        Text("spec.publishNotReadyAddresses", Flag(old.PublishesNotReady), Flag(now.PublishesNotReady));
        Text("spec.trafficDistribution", old.Spec.TrafficDistribution, now.Spec.TrafficDistribution);
    }

    private void Addresses(ServiceState old, ServiceState now, string primary)
    {
        Text("spec.clusterIP", old.IsHeadless || old.FirstClusterIP is null ? old.FirstClusterIP : Drawn(old.FirstClusterIP, now.FirstClusterIP, _isLive), now.FirstClusterIP);
        // Where the policy itself changes, the second address comes or goes with it.
        var isSecond = old.ClusterIPs.Count > 1 || (old.ClusterIPs.Count == 1 && old.IpFamilyPolicy != SingleStack);
        if (isSecond && now.ClusterIPs.Count > 1) Set("spec.clusterIPs", old.ClusterIPs, now.ClusterIPs);
        // Headless without a selector, and a cluster of two families, have other defaults: only what is written is known.
        var (policy, newPolicy) = (old.Spec.IpFamilyPolicy, now.Spec.IpFamilyPolicy);
        if (newPolicy is not null || (policy is not null && !_isLive)) Text("spec.ipFamilyPolicy", old.IpFamilyPolicy, now.IpFamilyPolicy);
        var (families, newFamilies) = (old.Spec.IpFamilies, now.Spec.IpFamilies);
        // A first family that is not written is the cluster's.
        if (newFamilies is { Count: > 0 } || (families is { Count: > 0 } && !_isLive)) Families(old, now, primary);
    }

    private void Families(ServiceState old, ServiceState now, string primary)
    {
        var (families, newFamilies) = (Families(old.Spec.IpFamilies, primary), Families(now.Spec.IpFamilies, primary));
        // Of two families a policy leaves the second one to the server where it is not written; to take it out of two again means to give it up.
        var isOpen = (families.Count == 1 && old.IpFamilyPolicy != SingleStack) || (now.Spec.IpFamilies is not { Count: > 0 } && now.IpFamilyPolicy != SingleStack);
        if (!isOpen) Text("spec.ipFamilies", string.Join(", ", families), string.Join(", ", newFamilies));
        else Text("spec.ipFamilies", families[0], newFamilies[0]);
    }

    private void Balancer(ServiceState old, ServiceState now)
    {
        Text("spec.loadBalancerClass", Drawn(old.Spec.LoadBalancerClass, now.Spec.LoadBalancerClass, _isLive), now.Spec.LoadBalancerClass);
        Text("spec.loadBalancerIP", Empty(old.Spec.LoadBalancerIP), Empty(now.Spec.LoadBalancerIP));
        Set("spec.loadBalancerSourceRanges", old.SourceRanges, now.SourceRanges);
        Text("spec.allocateLoadBalancerNodePorts", Flag(old.AllocatesNodePorts), Flag(now.AllocatesNodePorts));
        if (old.NeedsHealthCheck && now.NeedsHealthCheck)
            Text("spec.healthCheckNodePort", Drawn(Port(old.Spec.HealthCheckNodePort), Port(now.Spec.HealthCheckNodePort), _isLive), Port(now.Spec.HealthCheckNodePort));
    }

    private static IReadOnlyList<string> Families(IReadOnlyList<string>? families, string primary) => families is { Count: > 0 } ? families : [primary];

    private static string? Unproxied(ServiceSpec spec) => spec.Ports is not { Count: > 0 } ports ? null
        : string.Join(", ", ports.Select((p, i) => new PortState(p, i, hasNodePorts: false)).Select(p => $"{p.Name} {p} {p.AppProtocol}".Trim()).Order(StringComparer.Ordinal));

    private static string? Empty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string? Port(int? number) => number is > 0 ? number.Value.ToString() : null;

    private static string Flag(bool value) => value ? "true" : "false";

    private void Text(string path, string? old, string? now)
    {
        if (!string.Equals(old, now, StringComparison.Ordinal)) _changes.Add(new FieldChange(path, old, now));
    }

    private void Set(string path, IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        if (old.Count == now.Count && old.ToHashSet(StringComparer.Ordinal).SetEquals(now)) return;
        Text(path, old.Count == 0 ? null : string.Join(", ", old.Order(StringComparer.Ordinal)), now.Count == 0 ? null : string.Join(", ", now.Order(StringComparer.Ordinal)));
    }

    private void Map(string path, IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> now) => MetadataComparison.Map(path, old, now, _changes);
}
