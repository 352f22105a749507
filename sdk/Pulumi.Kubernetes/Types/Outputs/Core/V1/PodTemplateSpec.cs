namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>The pods a workload makes: their metadata.</summary>
[OutputType]
public sealed class PodTemplateSpec
{
    /// <summary>Labels and annotations of the pods.</summary>
    public readonly Meta.V1.ObjectMeta Metadata;

    [OutputConstructor]
    private PodTemplateSpec(Meta.V1.ObjectMeta metadata)
    {
        Metadata = metadata;
    }
}
