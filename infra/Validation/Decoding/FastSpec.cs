using System.Text.Json;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;

namespace ServiceInfra.Validation.Decoding;

/// <summary>Reads <c>spec</c> for <see cref="FastJsonDecoder"/>.</summary>
internal static class FastSpec
{
    /// <summary>False for everything that is out of the ordinary.</summary>
    public static bool Read(ref Utf8JsonReader reader, NameTable names, ref ServiceSpec? value)
    {
        bool? allocateLoadBalancerNodePorts = null, publishNotReadyAddresses = null;
        string? clusterIP = null, externalName = null, externalTrafficPolicy = null, internalTrafficPolicy = null, ipFamilyPolicy = null, loadBalancerClass = null, loadBalancerIP = null, sessionAffinity = null, trafficDistribution = null, type = null;
        List<string>? clusterIPs = null, externalIPs = null, ipFamilies = null, loadBalancerSourceRanges = null;
        int? healthCheckNodePort = null;
        Dictionary<string, string>? selector = null;
        List<ServicePort>? ports = null;
        SessionAffinityConfig? config = null;
        uint seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = FastValues.Name(ref reader, names);
            reader.Read();
            var sound = field switch
            {
                "allocateLoadBalancerNodePorts" => FastValues.Once(ref seen, 0) && FastValues.Boolean(ref reader, ref allocateLoadBalancerNodePorts),
                "clusterIP" => FastValues.Once(ref seen, 1) && FastValues.Text(ref reader, names, ref clusterIP),
                "clusterIPs" => FastValues.Once(ref seen, 2) && FastValues.Texts(ref reader, names, ref clusterIPs),
                "externalIPs" => FastValues.Once(ref seen, 3) && FastValues.Texts(ref reader, names, ref externalIPs),
                "externalName" => FastValues.Once(ref seen, 4) && FastValues.Text(ref reader, names, ref externalName),
                "externalTrafficPolicy" => FastValues.Once(ref seen, 5) && FastValues.Text(ref reader, names, ref externalTrafficPolicy),
                "healthCheckNodePort" => FastValues.Once(ref seen, 6) && FastValues.Number(ref reader, ref healthCheckNodePort),
                "internalTrafficPolicy" => FastValues.Once(ref seen, 7) && FastValues.Text(ref reader, names, ref internalTrafficPolicy),
                "ipFamilies" => FastValues.Once(ref seen, 8) && FastValues.Texts(ref reader, names, ref ipFamilies),
                "ipFamilyPolicy" => FastValues.Once(ref seen, 9) && FastValues.Text(ref reader, names, ref ipFamilyPolicy),
                "loadBalancerClass" => FastValues.Once(ref seen, 10) && FastValues.Text(ref reader, names, ref loadBalancerClass),
                "loadBalancerIP" => FastValues.Once(ref seen, 11) && FastValues.Text(ref reader, names, ref loadBalancerIP),
                "loadBalancerSourceRanges" => FastValues.Once(ref seen, 12) && FastValues.Texts(ref reader, names, ref loadBalancerSourceRanges),
                "publishNotReadyAddresses" => FastValues.Once(ref seen, 13) && FastValues.Boolean(ref reader, ref publishNotReadyAddresses),
                "selector" => FastValues.Once(ref seen, 14) && FastValues.Map(ref reader, names, ref selector),
                "sessionAffinity" => FastValues.Once(ref seen, 15) && FastValues.Text(ref reader, names, ref sessionAffinity),
                "trafficDistribution" => FastValues.Once(ref seen, 16) && FastValues.Text(ref reader, names, ref trafficDistribution),
                "type" => FastValues.Once(ref seen, 17) && FastValues.Text(ref reader, names, ref type),
                "ports" => FastValues.Once(ref seen, 18) && Ports(ref reader, names, ref ports),
                "sessionAffinityConfig" => FastValues.Once(ref seen, 19) && Config(ref reader, names, ref config),
                _ => false,
            };
            if (!sound) return false;
        }
        value = new ServiceSpec
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
        return true;
    }

    private static bool Ports(ref Utf8JsonReader reader, NameTable names, ref List<ServicePort>? ports)
    {
        if (reader.TokenType != JsonTokenType.StartArray) return reader.TokenType == JsonTokenType.Null;
        ports = new List<ServicePort>(2);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            if (Port(ref reader, names) is { } port) ports.Add(port);
            else return false;
        return reader.TokenType == JsonTokenType.EndArray;
    }

    private static ServicePort? Port(ref Utf8JsonReader reader, NameTable names)
    {
        string? name = null, protocol = null, appProtocol = null;
        int? port = null, nodePort = null;
        IntOrString? target = null;
        uint seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = FastValues.Name(ref reader, names);
            reader.Read();
            var sound = field switch
            {
                "name" => FastValues.Once(ref seen, 0) && FastValues.Text(ref reader, names, ref name),
                "protocol" => FastValues.Once(ref seen, 1) && FastValues.Text(ref reader, names, ref protocol),
                "appProtocol" => FastValues.Once(ref seen, 2) && FastValues.Text(ref reader, names, ref appProtocol),
                "port" => FastValues.Once(ref seen, 3) && FastValues.Number(ref reader, ref port),
                "nodePort" => FastValues.Once(ref seen, 4) && FastValues.Number(ref reader, ref nodePort),
                "targetPort" => FastValues.Once(ref seen, 5) && Target(ref reader, names, ref target),
                _ => false,
            };
            if (!sound) return null;
        }
        return new ServicePort { Name = name, Protocol = protocol, AppProtocol = appProtocol, Port = port, TargetPort = target, NodePort = nodePort };
    }

    private static bool Target(ref Utf8JsonReader reader, NameTable names, ref IntOrString? target)
    {
        string? text = null;
        int? number = null;
        if (reader.TokenType == JsonTokenType.String ? !FastValues.Text(ref reader, names, ref text) : !FastValues.Number(ref reader, ref number)) return false;
        if (text is not null) target = new IntOrString(0, text);
        else if (number is { } n) target = new IntOrString(n, null);
        return true;
    }

    // {"clientIP": {"timeoutSeconds": 10800}}; every other form is decoded the long way.
    private static bool Config(ref Utf8JsonReader reader, NameTable names, ref SessionAffinityConfig? config)
    {
        if (reader.TokenType == JsonTokenType.Null) return true;
        int? seconds = null;
        var sound = reader.TokenType == JsonTokenType.StartObject && reader.Read() && Is(ref reader, names, "clientIP") && reader.Read() && reader.TokenType == JsonTokenType.StartObject
            && reader.Read() && Is(ref reader, names, "timeoutSeconds") && reader.Read() && FastValues.Number(ref reader, ref seconds)
            && reader.Read() && reader.TokenType == JsonTokenType.EndObject && reader.Read() && reader.TokenType == JsonTokenType.EndObject;
        config = new SessionAffinityConfig { ClientIP = new ClientIPConfig { TimeoutSeconds = seconds } };
        return sound;
    }

    private static bool Is(ref Utf8JsonReader reader, NameTable names, string name) => reader.TokenType == JsonTokenType.PropertyName && FastValues.Name(ref reader, names) == name;
}
