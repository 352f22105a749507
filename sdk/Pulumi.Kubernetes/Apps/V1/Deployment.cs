using Pulumi.Kubernetes.Types.Outputs.Apps.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Apps.V1;

/// <summary>A workload of interchangeable pods. Read only here.</summary>
[KubernetesResourceType("kubernetes:apps/v1:Deployment")]
public class Deployment : KubernetesResource
{
    private Deployment(string name, Input<string> id, CustomResourceOptions? options) : base("kubernetes:apps/v1:Deployment", name, null, Options(options, id, "kubernetes:apps/v1beta1:Deployment", "kubernetes:apps/v1beta2:Deployment", "kubernetes:extensions/v1beta1:Deployment"))
    {
    }

    /// <summary>API version, "apps/v1".</summary>
    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    /// <summary>Kind, "Deployment".</summary>
    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    /// <summary>Name, labels and annotations.</summary>
    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    /// <summary>What it is asked to be.</summary>
    [Output("spec")]
    public Output<DeploymentSpec> Spec { get; private set; } = null!;

    /// <summary>Reads one that exists already; its id is namespace/name.</summary>
    public static Deployment Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
