namespace ServiceInfra.Changes.Rules;

/// <summary>Guesses from its annotations whose load balancer a Service has.</summary>
internal static class Providers
{
    private const string Azure = "service.beta.kubernetes.io/azure-", QingCloud = "service.beta.kubernetes.io/qingcloud-";

    private static readonly string[] Others =
    [
        "service.beta.kubernetes.io/aws-", QingCloud, "service.beta.kubernetes.io/alibaba-cloud-", "networking.gke.io/", "cloud.google.com/", "service.kubernetes.io/qcloud-",
        "service.cloud.tencent.com/", "metallb.", "lb.kubesphere.io/", "eip.openelb.", "kube-vip.io/",
    ];

    /// <summary>Whether nothing speaks against Azure.</summary>
    public static bool MayBeAzure(KubernetesObject service) => HasPrefix(service, Azure) || !Others.Any(o => HasPrefix(service, o)) && service.Manifest.Spec?.LoadBalancerClass is null;

    /// <summary>Whether it is QingCloud's before and after.</summary>
    public static bool IsQingCloud(ObjectPair pair) =>
        pair is { Old: { Service.IsLoadBalancer: true } old, New: { Service.IsLoadBalancer: true } now } && HasPrefix(old, QingCloud) && HasPrefix(now, QingCloud);

    private static bool HasPrefix(KubernetesObject service, string prefix) => service.Manifest.Metadata.Annotations?.Keys.Any(k => k.StartsWith(prefix, StringComparison.Ordinal)) is true;
}
