using Pulumi.Kubernetes.Types.Outputs.Apps.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Apps.V1;

/// <summary>A workload of pods with names of their own. Read only here.</summary>
[KubernetesResourceType("kubernetes:apps/v1:StatefulSet")]
public class StatefulSet : KubernetesResource
{
    private StatefulSet(string name, Input<string> id, CustomResourceOptions? options) : base("kubernetes:apps/v1:StatefulSet", name, null, Options(options, id, "kubernetes:apps/v1beta1:StatefulSet", "kubernetes:apps/v1beta2:StatefulSet"))
    {
    }

    /// <summary>API version, "apps/v1".</summary>
    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    /// <summary>Kind, "StatefulSet".</summary>
    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    /// <summary>Name, labels and annotations.</summary>
    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    /// <summary>What it is asked to be.</summary>
    [Output("spec")]
    public Output<StatefulSetSpec> Spec { get; private set; } = null!;

    /// <summary>Reads one that exists already; its id is namespace/name.</summary>
    public static StatefulSet Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
