namespace ServiceInfra.Validation.Updates;

/// <summary>What the server does to a replace before and after it hands out addresses and ports.</summary>
internal static class ReplacePreparation
{
    /// <summary>Takes over what the request leaves out and the live Service has (upstream <c>patchAllocatedValues</c>).</summary>
    public static void TakeOver(ServiceDraft service, ServiceDraft stored)
    {
        if (!stored.IsExternalName && !service.IsExternalName)
        {
            if (service.ClusterIP.Length == 0) service.ClusterIP = stored.ClusterIP;
            if (service.ClusterIPs.Count == 0) service.ClusterIPs = stored.ClusterIPs;
        }
        if (stored.DrawsNodePorts && service.DrawsNodePorts) TakeOverNodePorts(service, stored);
        if (stored.NeedsHealthCheckPort && service.NeedsHealthCheckPort && service.HealthCheckNodePort == 0)
            service.HealthCheckNodePort = stored.HealthCheckNodePort;
    }

    /// <summary>Brings clusterIP and clusterIPs together (upstream <c>normalizeClusterIPs</c>).</summary>
    public static void PairClusterIPs(ServiceDraft service, ServiceDraft stored)
    {
        var same = service.ClusterIP == stored.ClusterIP;
        if (stored.ClusterIPs.Count > 0 && service.ClusterIPs.Count == 0 && same) service.ClusterIPs = stored.ClusterIPs;
        if (same || !service.ClusterIPs.SequenceEqual(stored.ClusterIPs)) return;
        service.ClusterIPs = stored.ClusterIP.Length > 0 && service.ClusterIP.Length == 0 ? [] : [service.ClusterIP];
    }

    /// <summary>Drops what does not go with the new type and was not changed with it (upstream <c>dropTypeDependentFields</c>).</summary>
    public static void DropForType(ServiceDraft service, ServiceDraft stored)
    {
        if (!stored.IsExternalName && service.IsExternalName) DropAddresses(service, stored);
        if (stored.HasNodePortType && !service.HasNodePortType && HasNoNewNodePort(service, stored))
            foreach (var port in service.Ports) port.NodePort = 0;
        if (stored.NeedsHealthCheckPort && !service.NeedsHealthCheckPort && service.HealthCheckNodePort == stored.HealthCheckNodePort)
            service.HealthCheckNodePort = 0;
        if (stored.IsLoadBalancer && !service.IsLoadBalancer)
        {
            if (service.AllocateLoadBalancerNodePorts == stored.AllocateLoadBalancerNodePorts) service.AllocateLoadBalancerNodePorts = null;
            if (service.LoadBalancerClass == stored.LoadBalancerClass) service.LoadBalancerClass = null;
        }
        if (stored.IsExternallyAccessible && !service.IsExternallyAccessible && service.ExternalTrafficPolicy == stored.ExternalTrafficPolicy)
            service.ExternalTrafficPolicy = "";
    }

    private static void TakeOverNodePorts(ServiceDraft service, ServiceDraft stored)
    {
        var byName = new Dictionary<string, long>(stored.Ports.Count, StringComparer.Ordinal);
        foreach (var port in stored.Ports) byName[port.Name] = port.NodePort;
        var given = service.Ports.Select(p => p.NodePort).ToHashSet();
        foreach (var port in service.Ports)
            if (port.NodePort == 0 && byName.TryGetValue(port.Name, out var old) && !given.Contains(old)) port.NodePort = old;
    }

    private static void DropAddresses(ServiceDraft service, ServiceDraft stored)
    {
        if (service.ClusterIP == stored.ClusterIP && service.ClusterIPs.SequenceEqual(stored.ClusterIPs))
        {
            service.ClusterIP = "";
            service.ClusterIPs = [];
        }
        if (service.IpFamilies.SequenceEqual(stored.IpFamilies)) service.IpFamilies = [];
        if (service.IpFamilyPolicy == stored.IpFamilyPolicy) service.IpFamilyPolicy = null;
    }

    private static bool HasNoNewNodePort(ServiceDraft service, ServiceDraft stored)
    {
        var old = stored.Ports.Select(p => p.NodePort).ToHashSet();
        return service.Ports.All(p => p.NodePort == 0 || old.Contains(p.NodePort));
    }
}
