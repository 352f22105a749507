using Pulumi.Kubernetes.Types.Outputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;
using ServiceArgs = Pulumi.Kubernetes.Types.Inputs.Core.V1.ServiceArgs;

namespace Pulumi.Kubernetes.Core.V1;

/// <summary>A name and address for a set of pods.</summary>
[KubernetesResourceType("kubernetes:core/v1:Service")]
public class Service : KubernetesResource
{
    /// <summary>Registers a Service.</summary>
    public Service(string name, ServiceArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:core/v1:Service", name, Complete(args ?? new ServiceArgs()), Options(options, ""))
    {
    }

    private Service(string name, Input<string> id, CustomResourceOptions? options) : base("kubernetes:core/v1:Service", name, null, Options(options, id))
    {
    }

    /// <summary>API version, "v1".</summary>
    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    /// <summary>Kind, "Service".</summary>
    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    /// <summary>Name, labels and annotations.</summary>
    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;

    /// <summary>What it is asked to be.</summary>
    [Output("spec")]
    public Output<ServiceSpec> Spec { get; private set; } = null!;

    /// <summary>What it is at present; absent in a preview.</summary>
    [Output("status")]
    public Output<ServiceStatus> Status { get; private set; } = null!;

    /// <summary>Reads one that exists already; its id is namespace/name.</summary>
    public static Service Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);

    private static ServiceArgs Complete(ServiceArgs args)
    {
        args.ApiVersion = "v1";
        args.Kind = "Service";
        return args;
    }
}
