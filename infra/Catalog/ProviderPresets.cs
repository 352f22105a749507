namespace ServiceInfra.Catalog;

/// <summary>
/// The providers of <c>internetAccess.provider</c>: the console's list, less Huawei, whose controller does nothing without the id of a
/// load balancer. Keys and values are those that each provider's controller reads.
/// </summary>
public static class ProviderPresets
{
    private const string QingCloud = "service.beta.kubernetes.io/qingcloud-load-balancer-";
    private const string Aws = "service.beta.kubernetes.io/aws-load-balancer-";

    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>All presets, by name.</summary>
    public static IReadOnlyDictionary<string, ProviderPreset> All { get; } = new ProviderPreset[]
    {
        // Without an address source the controller cannot make a public load balancer (its eip-source default is manual).
        new("QingCloud",
            new Dictionary<string, string> { [QingCloud + "type"] = "0", [QingCloud + "eip-source"] = "auto" },
            new Dictionary<string, string> { [QingCloud + "type"] = "0", [QingCloud + "network-type"] = "internal" },
            YieldsTo: [QingCloud + "eip-ids", QingCloud + "vxnet-id", QingCloud + "id"],
            Optional: QingCloud + "eip-source"),
        new("Aliyun",
            new Dictionary<string, string> { ["service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type"] = "internet" },
            new Dictionary<string, string> { ["service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type"] = "intranet" }),
        new("Azure", Nothing, new Dictionary<string, string> { ["service.beta.kubernetes.io/azure-load-balancer-internal"] = "true" }),
        // Class, target type and scheme are all written out: their defaults differ between the two controllers AWS clusters run.
        new("EKS",
            new Dictionary<string, string> { [Aws + "scheme"] = "internet-facing", [Aws + "nlb-target-type"] = "instance" },
            new Dictionary<string, string> { [Aws + "scheme"] = "internal", [Aws + "nlb-target-type"] = "instance" },
            LoadBalancerClass: "service.k8s.aws/nlb"),
        new("GKE", Nothing, new Dictionary<string, string> { ["networking.gke.io/load-balancer-type"] = "Internal" }),
        new("Tencent", Nothing, null),
        new("OpenELB", new Dictionary<string, string> { ["lb.kubesphere.io/v1alpha1"] = "openelb" }, null),
    }.ToDictionary(p => p.Name, StringComparer.Ordinal);
}
