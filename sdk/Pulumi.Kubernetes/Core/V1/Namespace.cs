using Pulumi.Kubernetes.Types.Outputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;
using NamespaceArgs = Pulumi.Kubernetes.Types.Inputs.Core.V1.NamespaceArgs;

namespace Pulumi.Kubernetes.Core.V1;

/// <summary>A scope for names.</summary>
[KubernetesResourceType("kubernetes:core/v1:Namespace")]
public class Namespace : KubernetesResource
{
    /// <summary>Registers a Namespace.</summary>
    public Namespace(string name, NamespaceArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:core/v1:Namespace", name, Complete(args ?? new NamespaceArgs()), Options(options, ""))
    {
    }

    private Namespace(string name, Input<string> id, CustomResourceOptions? options) : base("kubernetes:core/v1:Namespace", name, null, Options(options, id))
    {
    }

    /// <summary>API version, "v1".</summary>
    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    /// <summary>Kind, "Namespace".</summary>
    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    /// <summary>Name, labels and annotations.</summary>
    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    /// <summary>What it is asked to be.</summary>
    [Output("spec")]
    public Output<NamespaceSpec> Spec { get; private set; } = null!;

    /// <summary>What it is at present; absent in a preview.</summary>
    [Output("status")]
    public Output<NamespaceStatus> Status { get; private set; } = null!;

    /// <summary>Reads one that exists already; its id is its name.</summary>
    public static Namespace Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);

    private static NamespaceArgs Complete(NamespaceArgs args)
    {
        args.ApiVersion = "v1";
        args.Kind = "Namespace";
        return args;
    }
}
