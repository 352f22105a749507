namespace Pulumi.Kubernetes;

/// <summary>A configured access to a cluster.</summary>
[KubernetesResourceType("pulumi:providers:kubernetes")]
public class Provider : ProviderResource
{
    /// <summary>Registers a provider.</summary>
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes", name, args ?? new ProviderArgs(),
            CustomResourceOptions.Merge(new CustomResourceOptions { Version = KubernetesResource.PackageVersion }, options))
    {
    }
}
