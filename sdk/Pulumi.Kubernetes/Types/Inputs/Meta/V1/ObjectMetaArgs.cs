namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1;

/// <summary>Name, labels and annotations of an object.</summary>
public class ObjectMetaArgs : ResourceArgs
{
    [field: Input("annotations")] public InputMap<string> Annotations { get => field ??= []; set; }
    [Input("clusterName")] public Input<string>? ClusterName { get; set; }
    [Input("creationTimestamp")] public Input<string>? CreationTimestamp { get; set; }
    [Input("deletionGracePeriodSeconds")] public Input<int>? DeletionGracePeriodSeconds { get; set; }
    [Input("deletionTimestamp")] public Input<string>? DeletionTimestamp { get; set; }
    [field: Input("finalizers")] public InputList<string> Finalizers { get => field ??= []; set; }
    [Input("generateName")] public Input<string>? GenerateName { get; set; }
    [Input("generation")] public Input<int>? Generation { get; set; }
    [field: Input("labels")] public InputMap<string> Labels { get => field ??= []; set; }
    [field: Input("managedFields")] public InputList<ManagedFieldsEntryArgs> ManagedFields { get => field ??= []; set; }
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("namespace")] public Input<string>? Namespace { get; set; }
    [field: Input("ownerReferences")] public InputList<OwnerReferenceArgs> OwnerReferences { get => field ??= []; set; }
    [Input("resourceVersion")] public Input<string>? ResourceVersion { get; set; }
    [Input("selfLink")] public Input<string>? SelfLink { get; set; }
    [Input("uid")] public Input<string>? Uid { get; set; }

    /// <summary>Nothing set.</summary>
    public static new ObjectMetaArgs Empty => new();
}
