namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>A Namespace.</summary>
public class NamespaceArgs : ResourceArgs
{
    /// <summary>"v1", whatever is given.</summary>
    [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }

    /// <summary>"Namespace", whatever is given.</summary>
    [Input("kind")] public Input<string>? Kind { get; set; }

    /// <summary>Name, labels and annotations.</summary>
    [Input("metadata")] public Input<Meta.V1.ObjectMetaArgs>? Metadata { get; set; }

    /// <summary>What it is asked to be.</summary>
    [Input("spec")] public Input<NamespaceSpecArgs>? Spec { get; set; }

    /// <summary>Nothing set.</summary>
    public static new NamespaceArgs Empty => new();
}
