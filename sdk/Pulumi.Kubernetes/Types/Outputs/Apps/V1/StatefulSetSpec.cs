namespace Pulumi.Kubernetes.Types.Outputs.Apps.V1;

/// <summary>What a StatefulSet is asked to be: the part that tells its pods.</summary>
[OutputType]
public sealed class StatefulSetSpec
{
    /// <summary>Which pods are its own.</summary>
    public readonly Meta.V1.LabelSelector Selector;

    /// <summary>What its pods look like.</summary>
    public readonly Core.V1.PodTemplateSpec Template;

    [OutputConstructor]
    private StatefulSetSpec(Meta.V1.LabelSelector selector, Core.V1.PodTemplateSpec template)
    {
        Selector = selector;
        Template = template;
    }
}
