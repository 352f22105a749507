namespace ServiceInfra.Changes.Rules;

/// <summary>
/// The annotations that make a load balancer internal or public, as the controllers read them: aws-load-balancer-controller and cloud-provider-aws,
/// cloud-provider-azure, ingress-gce, cloud-provider-alibaba-cloud, qingcloud-cloud-controller-manager, Tencent's TKE and cloud-provider-openstack.
/// </summary>
internal static class BalancerScheme
{
    private const string Aws = "service.beta.kubernetes.io/aws-load-balancer-";

    // Of each key, whether a value means internal; null is the key's absence.
    private static readonly Dictionary<string, Predicate<string?>> Internal = new(StringComparer.Ordinal)
    {
        [Aws + "scheme"] = v => v != "internet-facing",
        [Aws + "internal"] = v => v is { Length: > 0 } and not "false",
        ["service.beta.kubernetes.io/azure-load-balancer-internal"] = v => v == "true",
        ["networking.gke.io/load-balancer-type"] = v => string.Equals(v, "Internal", StringComparison.OrdinalIgnoreCase),
        ["cloud.google.com/load-balancer-type"] = v => string.Equals(v, "Internal", StringComparison.OrdinalIgnoreCase),
        ["service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type"] = v => v == "intranet",
        ["service.beta.kubernetes.io/qingcloud-load-balancer-network-type"] = v => v == "internal",
        ["service.kubernetes.io/qcloud-loadbalancer-internal-subnetid"] = v => v is { Length: > 0 },
        ["service.beta.kubernetes.io/openstack-internal-load-balancer"] = v => v == "true",
    };

    /// <summary>All these annotations.</summary>
    public static string[] Keys { get; } = [.. Internal.Keys];

    /// <summary>Whether a change makes a public load balancer of an internal one.</summary>
    public static bool Opens(FieldChange change) => Internal[change.Key!](change.Old) && !Internal[change.Key!](change.New);

    /// <summary>Whether a change makes an internal load balancer of a public one.</summary>
    public static bool Closes(FieldChange change) => !Internal[change.Key!](change.Old) && Internal[change.Key!](change.New);
}
