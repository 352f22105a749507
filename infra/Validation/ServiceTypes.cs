namespace ServiceInfra.Validation;

/// <summary>The API's words that rules compare with (API types <c>ServiceType</c>, <c>IPFamily</c>, <c>IPFamilyPolicy</c>, …).</summary>
internal static class ServiceTypes
{
    public const string ClusterIP = "ClusterIP", NodePort = "NodePort", LoadBalancer = "LoadBalancer", ExternalName = "ExternalName";
    public const string IPv4 = "IPv4", IPv6 = "IPv6";
    public const string SingleStack = "SingleStack", PreferDualStack = "PreferDualStack", RequireDualStack = "RequireDualStack";
    public const string None = "None", ClientIP = "ClientIP", Cluster = "Cluster", Local = "Local";

    public const string SourceRangesAnnotation = "service.beta.kubernetes.io/load-balancer-source-ranges";
    public const string TopologyHintsAnnotation = "service.kubernetes.io/topology-aware-hints";
    public const string TopologyModeAnnotation = "service.kubernetes.io/topology-mode";

    public static string OtherFamily(string family) => family == IPv4 ? IPv6 : IPv4;
}
