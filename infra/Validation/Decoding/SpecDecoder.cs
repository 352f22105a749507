using ServiceInfra.Documents;
using ServiceInfra.Manifests;

namespace ServiceInfra.Validation.Decoding;

/// <summary>Decodes <c>spec</c>.</summary>
internal static class SpecDecoder
{
    /// <summary>The fields of <c>spec</c>.</summary>
    public static readonly string[] SpecFields = ["allocateLoadBalancerNodePorts", "clusterIP", "clusterIPs", "externalIPs", "externalName", "externalTrafficPolicy", "healthCheckNodePort", "internalTrafficPolicy", "ipFamilies", "ipFamilyPolicy", "loadBalancerClass", "loadBalancerIP", "loadBalancerSourceRanges", "ports", "publishNotReadyAddresses", "selector", "sessionAffinity", "sessionAffinityConfig", "trafficDistribution", "type"];

    /// <summary>The fields of a port.</summary>
    public static readonly string[] PortFields = ["appProtocol", "name", "nodePort", "port", "protocol", "targetPort"];

    /// <summary>The spec; null where there is none.</summary>
    public static ServiceSpec? Decode(Node node, DecodeContext context)
    {
        if (!ValueReader.IsObject(node, "spec", context)) return null;
        bool? allocateLoadBalancerNodePorts = null, publishNotReadyAddresses = null;
        string? clusterIP = null, externalName = null, externalTrafficPolicy = null, internalTrafficPolicy = null, ipFamilyPolicy = null, loadBalancerClass = null, loadBalancerIP = null, sessionAffinity = null, trafficDistribution = null, type = null;
        List<string>? clusterIPs = null, externalIPs = null, ipFamilies = null, loadBalancerSourceRanges = null;
        int? healthCheckNodePort = null;
        Dictionary<string, string>? selector = null;
        List<ServicePort>? ports = null;
        SessionAffinityConfig? config = null;
        var path = new DecodePath("spec");
        var members = node.Members;
        for (var i = 0; i < members.Count; i++)
        {
            var (member, value) = (members[i], members[i].Value);
            switch (member.Name)
            {
                case "allocateLoadBalancerNodePorts": allocateLoadBalancerNodePorts = ValueReader.Boolean(value, "spec.allocateLoadBalancerNodePorts", context); break;
                case "clusterIP": clusterIP = ValueReader.Text(value, "spec.clusterIP", context); break;
                case "clusterIPs": clusterIPs = ValueReader.Texts(value, "spec.clusterIPs", context); break;
                case "externalIPs": externalIPs = ValueReader.Texts(value, "spec.externalIPs", context); break;
                case "externalName": externalName = ValueReader.Text(value, "spec.externalName", context); break;
                case "externalTrafficPolicy": externalTrafficPolicy = ValueReader.Text(value, "spec.externalTrafficPolicy", context); break;
                case "healthCheckNodePort": healthCheckNodePort = ValueReader.Int32(value, "spec.healthCheckNodePort", context); break;
                case "internalTrafficPolicy": internalTrafficPolicy = ValueReader.Text(value, "spec.internalTrafficPolicy", context); break;
                case "ipFamilies": ipFamilies = ValueReader.Texts(value, "spec.ipFamilies", context); break;
                case "ipFamilyPolicy": ipFamilyPolicy = ValueReader.Text(value, "spec.ipFamilyPolicy", context); break;
                case "loadBalancerClass": loadBalancerClass = ValueReader.Text(value, "spec.loadBalancerClass", context); break;
                case "loadBalancerIP": loadBalancerIP = ValueReader.Text(value, "spec.loadBalancerIP", context); break;
                case "loadBalancerSourceRanges": loadBalancerSourceRanges = ValueReader.Texts(value, "spec.loadBalancerSourceRanges", context); break;
                case "publishNotReadyAddresses": publishNotReadyAddresses = ValueReader.Boolean(value, "spec.publishNotReadyAddresses", context); break;
                case "selector": selector = ValueReader.Map(value, "spec.selector", context); break;
                case "sessionAffinity": sessionAffinity = ValueReader.Text(value, "spec.sessionAffinity", context); break;
                case "trafficDistribution": trafficDistribution = ValueReader.Text(value, "spec.trafficDistribution", context); break;
                case "type": type = ValueReader.Text(value, "spec.type", context); break;
                case "ports": ports = Ports(value, context); break;
                case "sessionAffinityConfig": config = AffinityConfig(value, context); break;
                default: context.UnknownField(member, path, SpecFields); continue;
            }
            ManifestDecoder.CheckRepeated(members, i, path, context);
        }
        return new ServiceSpec
        {
            AllocateLoadBalancerNodePorts = allocateLoadBalancerNodePorts,
            ClusterIP = clusterIP,
            ClusterIPs = clusterIPs,
            ExternalIPs = externalIPs,
            ExternalName = externalName,
            ExternalTrafficPolicy = externalTrafficPolicy,
            HealthCheckNodePort = healthCheckNodePort,
            InternalTrafficPolicy = internalTrafficPolicy,
            IpFamilies = ipFamilies,
            IpFamilyPolicy = ipFamilyPolicy,
            LoadBalancerClass = loadBalancerClass,
            LoadBalancerIP = loadBalancerIP,
            LoadBalancerSourceRanges = loadBalancerSourceRanges,
            PublishNotReadyAddresses = publishNotReadyAddresses,
            Selector = selector,
            SessionAffinity = sessionAffinity,
            TrafficDistribution = trafficDistribution,
            Type = type,
            Ports = ports,
            SessionAffinityConfig = config,
        };
    }

    private static List<ServicePort>? Ports(Node node, DecodeContext context)
    {
        if (!ValueReader.IsList(node, "spec.ports", context)) return null;
        var ports = new List<ServicePort>(node.Items.Count);
        for (var i = 0; i < node.Items.Count; i++) ports.Add(Port(node.Items[i], new DecodePath("spec.ports", i), context));
        return ports;
    }

    private static ServicePort Port(Node node, DecodePath path, DecodeContext context)
    {
        string? name = null, protocol = null, appProtocol = null;
        int? port = null, nodePort = null;
        IntOrString? targetPort = null;
        if (node.Kind != NodeKind.Map) ValueReader.IsObject(node, path.ToString(), context);
        var members = node.Members;
        for (var i = 0; i < members.Count; i++)
        {
            var (member, value) = (members[i], members[i].Value);
            switch (member.Name)
            {
                case "name": name = Text(value, path, member.Name, context); break;
                case "protocol": protocol = Text(value, path, member.Name, context); break;
                case "appProtocol": appProtocol = Text(value, path, member.Name, context); break;
                case "port": port = ValueReader.Int32(value, PathFor(value, path, member.Name), context); break;
                case "nodePort": nodePort = ValueReader.Int32(value, PathFor(value, path, member.Name), context); break;
                case "targetPort": targetPort = ValueReader.IntOrString(value, PathFor(value, path, member.Name), context); break;
                default: context.UnknownField(member, path, PortFields); continue;
            }
            ManifestDecoder.CheckRepeated(members, i, path, context);
        }
        return new ServicePort { Name = name, Protocol = protocol, AppProtocol = appProtocol, Port = port, TargetPort = targetPort, NodePort = nodePort };
    }

    private static string? Text(Node value, DecodePath path, string name, DecodeContext context) =>
        ValueReader.IsPlainText(value) ? value.Text : ValueReader.Text(value, path.Member(name), context);

    // A path costs two strings per field, and the usual value, a short number, needs none.
    private static string PathFor(Node value, DecodePath path, string name)
    {
        var isPlain = value.Kind == NodeKind.Number && value.Text.Length < 8 && !value.Text.AsSpan().ContainsAny('.', 'e', 'E');
        return isPlain ? "" : path.Member(name);
    }

    private static SessionAffinityConfig? AffinityConfig(Node node, DecodeContext context)
    {
        if (!ValueReader.IsObject(node, "spec.sessionAffinityConfig", context)) return null;
        ClientIPConfig? clientIP = null;
        var path = new DecodePath("spec.sessionAffinityConfig");
        for (var i = 0; i < node.Members.Count; i++)
        {
            var member = node.Members[i];
            if (member.Name == "clientIP") clientIP = ClientIP(member.Value, context);
            else
            {
                context.UnknownField(member, path, ["clientIP"]);
                continue;
            }
            ManifestDecoder.CheckRepeated(node.Members, i, path, context);
        }
        return new SessionAffinityConfig { ClientIP = clientIP };
    }

    private static ClientIPConfig? ClientIP(Node node, DecodeContext context)
    {
        var path = new DecodePath("spec.sessionAffinityConfig.clientIP");
        if (!ValueReader.IsObject(node, path.Base, context)) return null;
        int? seconds = null;
        for (var i = 0; i < node.Members.Count; i++)
        {
            var member = node.Members[i];
            if (member.Name == "timeoutSeconds") seconds = ValueReader.Int32(member.Value, path.Member(member.Name), context);
            else
            {
                context.UnknownField(member, path, ["timeoutSeconds"]);
                continue;
            }
            ManifestDecoder.CheckRepeated(node.Members, i, path, context);
        }
        return new ClientIPConfig { TimeoutSeconds = seconds };
    }
}
