using Pulumi.Kubernetes.Types.Outputs.Apps.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Apps.V1;

/// <summary>A workload of one pod per node. Read only here.</summary>
[KubernetesResourceType("kubernetes:apps/v1:DaemonSet")]
public class DaemonSet : KubernetesResource
{
    private DaemonSet(string name, Input<string> id, CustomResourceOptions? options) : base("kubernetes:apps/v1:DaemonSet", name, null, Options(options, id, "kubernetes:apps/v1beta2:DaemonSet", "kubernetes:extensions/v1beta1:DaemonSet"))
    {
    }

    /// <summary>API version, "apps/v1".</summary>
    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    /// <summary>Kind, "DaemonSet".</summary>
    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    /// <summary>Name, labels and annotations.</summary>
    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    /// <summary>What it is asked to be.</summary>
    [Output("spec")]
    public Output<DaemonSetSpec> Spec { get; private set; } = null!;

    /// <summary>Reads one that exists already; its id is namespace/name.</summary>
    public static DaemonSet Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
