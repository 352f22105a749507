namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>A Namespace.</summary>
public class NamespaceArgs : ResourceArgs
{
    [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }
    [Input("kind")] public Input<string>? Kind { get; set; }
    [Input("metadata")] public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }
    [Input("spec")] public Input<NamespaceSpecArgs>? Spec { get; set; }

    /// <summary>Nothing set.</summary>
    public static new NamespaceArgs Empty => new();
}
