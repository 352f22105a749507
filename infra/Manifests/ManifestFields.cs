namespace ServiceInfra.Manifests;

/// <summary>Walks a manifest's fields in the order people write them. Every form a manifest takes outside this program comes from here.</summary>
public static class ManifestFields
{
    /// <summary>Hands a manifest to a sink.</summary>
    public static void Write(ServiceManifest manifest, IFieldSink sink)
    {
        sink.BeginMap();
        Text(sink, "apiVersion", "v1");
        Text(sink, "kind", "Service");
        sink.Name("metadata");
        Write(manifest.Metadata, sink);
        if (manifest.Spec is not null)
        {
            sink.Name("spec");
            Write(manifest.Spec, sink);
        }
        sink.EndMap();
    }

    /// <summary>Hands a namespace that the catalog owns to a sink.</summary>
    public static void WriteNamespace(ObjectMeta metadata, IFieldSink sink)
    {
        sink.BeginMap();
        Text(sink, "apiVersion", "v1");
        Text(sink, "kind", "Namespace");
        sink.Name("metadata");
        Write(metadata, sink);
        sink.EndMap();
    }

    private static void Write(ObjectMeta meta, IFieldSink sink)
    {
        sink.BeginMap();
        Text(sink, "name", meta.Name);
        Text(sink, "generateName", meta.GenerateName);
        Text(sink, "namespace", meta.Namespace);
        Map(sink, "labels", meta.Labels);
        Map(sink, "annotations", meta.Annotations);
        List(sink, "finalizers", meta.Finalizers, static (s, v) => s.Text(v));
        List(sink, "ownerReferences", meta.OwnerReferences, Write);
        sink.EndMap();
    }

    private static void Write(IFieldSink sink, OwnerReference owner)
    {
        sink.BeginMap();
        Text(sink, "apiVersion", owner.ApiVersion);
        Text(sink, "kind", owner.Kind);
        Text(sink, "name", owner.Name);
        Text(sink, "uid", owner.Uid);
        Flag(sink, "controller", owner.Controller);
        Flag(sink, "blockOwnerDeletion", owner.BlockOwnerDeletion);
        sink.EndMap();
    }

    private static void Write(ServiceSpec spec, IFieldSink sink)
    {
        sink.BeginMap();
        Text(sink, "type", spec.Type);
        Text(sink, "externalName", spec.ExternalName);
        Text(sink, "clusterIP", spec.ClusterIP);
        Texts(sink, "clusterIPs", spec.ClusterIPs);
        Texts(sink, "ipFamilies", spec.IpFamilies);
        Text(sink, "ipFamilyPolicy", spec.IpFamilyPolicy);
        Map(sink, "selector", spec.Selector);
        List(sink, "ports", spec.Ports, Write);
        Text(sink, "sessionAffinity", spec.SessionAffinity);
        Affinity(sink, spec.SessionAffinityConfig);
        Text(sink, "internalTrafficPolicy", spec.InternalTrafficPolicy);
        Text(sink, "externalTrafficPolicy", spec.ExternalTrafficPolicy);
        Number(sink, "healthCheckNodePort", spec.HealthCheckNodePort);
        Texts(sink, "externalIPs", spec.ExternalIPs);
        Text(sink, "loadBalancerClass", spec.LoadBalancerClass);
        Text(sink, "loadBalancerIP", spec.LoadBalancerIP);
        Texts(sink, "loadBalancerSourceRanges", spec.LoadBalancerSourceRanges);
        Flag(sink, "allocateLoadBalancerNodePorts", spec.AllocateLoadBalancerNodePorts);
        Flag(sink, "publishNotReadyAddresses", spec.PublishNotReadyAddresses);
        Text(sink, "trafficDistribution", spec.TrafficDistribution);
        sink.EndMap();
    }

    private static void Write(IFieldSink sink, ServicePort port)
    {
        sink.BeginMap();
        Text(sink, "name", port.Name);
        Text(sink, "protocol", port.Protocol);
        Text(sink, "appProtocol", port.AppProtocol);
        Number(sink, "port", port.Port);
        if (port.TargetPort is { } target)
        {
            sink.Name("targetPort");
            if (target.Text is { } text) sink.Text(text);
            else sink.Number(target.Number);
        }
        Number(sink, "nodePort", port.NodePort);
        sink.EndMap();
    }

    private static void Affinity(IFieldSink sink, SessionAffinityConfig? config)
    {
        if (config is null) return;
        sink.Name("sessionAffinityConfig");
        sink.BeginMap();
        if (config.ClientIP is { } clientIP)
        {
            sink.Name("clientIP");
            sink.BeginMap();
            Number(sink, "timeoutSeconds", clientIP.TimeoutSeconds);
            sink.EndMap();
        }
        sink.EndMap();
    }

    private static void Text(IFieldSink sink, string name, string? value)
    {
        if (value is null) return;
        sink.Name(name);
        sink.Text(value);
    }

    private static void Number(IFieldSink sink, string name, int? value)
    {
        if (value is null) return;
        sink.Name(name);
        sink.Number(value.Value);
    }

    private static void Flag(IFieldSink sink, string name, bool? value)
    {
        if (value is null) return;
        sink.Name(name);
        sink.Flag(value.Value);
    }

    private static void Texts(IFieldSink sink, string name, IReadOnlyList<string>? values) => List(sink, name, values, static (s, v) => s.Text(v));

    private static void List<T>(IFieldSink sink, string name, IReadOnlyList<T>? values, Action<IFieldSink, T> write)
    {
        if (values is null) return;
        sink.Name(name);
        sink.BeginList();
        foreach (var value in values) write(sink, value);
        sink.EndList();
    }

    // Sorted, as the API server keeps them: the order they were written in has no meaning and would show as a difference.
    private static void Map(IFieldSink sink, string name, IReadOnlyDictionary<string, string>? values)
    {
        if (values is null) return;
        sink.Name(name);
        sink.BeginMap();
        foreach (var (key, value) in Sorted(values)) Text(sink, key, value);
        sink.EndMap();
    }

    // A handful of keys, which mostly stand in order: insertion takes less than a sort has to set up.
    private static KeyValuePair<string, string>[] Sorted(IReadOnlyDictionary<string, string> values)
    {
        var sorted = new KeyValuePair<string, string>[values.Count];
        if (values is Dictionary<string, string> dictionary) ((ICollection<KeyValuePair<string, string>>)dictionary).CopyTo(sorted, 0);
        else sorted = [.. values];
        if (sorted.Length > 32)
        {
            Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
            return sorted;
        }
        for (var i = 1; i < sorted.Length; i++)
        {
            var (at, moved) = (i, sorted[i]);
            for (; at > 0 && string.CompareOrdinal(sorted[at - 1].Key, moved.Key) > 0; at--) sorted[at] = sorted[at - 1];
            sorted[at] = moved;
        }
        return sorted;
    }
}
