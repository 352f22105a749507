using ServiceInfra.Manifests;

namespace ServiceInfra.Changes;

/// <summary>Tells most Services, which nobody touched, from those that must be looked at field by field.</summary>
internal static class SpecEquality
{
    /// <summary>Whether two specs are written the same; if not, they may still mean the same.</summary>
    public static bool IsSame(ServiceSpec? a, ServiceSpec? b)
    {
        if (a is null || b is null) return a is null && b is null;
        return a.Type == b.Type && a.ClusterIP == b.ClusterIP && a.ExternalName == b.ExternalName && a.SessionAffinity == b.SessionAffinity
            && a.SessionAffinityConfig == b.SessionAffinityConfig && a.InternalTrafficPolicy == b.InternalTrafficPolicy && a.ExternalTrafficPolicy == b.ExternalTrafficPolicy
            && a.HealthCheckNodePort == b.HealthCheckNodePort && a.LoadBalancerClass == b.LoadBalancerClass && a.LoadBalancerIP == b.LoadBalancerIP
            && a.AllocateLoadBalancerNodePorts == b.AllocateLoadBalancerNodePorts && a.PublishNotReadyAddresses == b.PublishNotReadyAddresses
            && a.TrafficDistribution == b.TrafficDistribution && a.IpFamilyPolicy == b.IpFamilyPolicy
            && IsSame(a.Ports, b.Ports) && IsSame(a.Selector, b.Selector) && IsSame(a.ClusterIPs, b.ClusterIPs) && IsSame(a.IpFamilies, b.IpFamilies)
            && IsSame(a.ExternalIPs, b.ExternalIPs) && IsSame(a.LoadBalancerSourceRanges, b.LoadBalancerSourceRanges);
    }

    private static bool IsSame<T>(IReadOnlyList<T>? a, IReadOnlyList<T>? b)
    {
        if (a is null || b is null) return a is null && b is null;
        if (a.Count != b.Count) return false;
        for (var i = 0; i < a.Count; i++)
            if (!EqualityComparer<T>.Default.Equals(a[i], b[i])) return false;
        return true;
    }

    private static bool IsSame(IReadOnlyDictionary<string, string>? a, IReadOnlyDictionary<string, string>? b)
    {
        if (a is null || b is null) return a is null && b is null;
        if (a.Count != b.Count) return false;
        foreach (var (key, value) in a)
            if (!b.TryGetValue(key, out var other) || other != value) return false;
        return true;
    }
}
