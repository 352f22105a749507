namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1;

/// <summary>Name, labels and annotations of an object.</summary>
public class ObjectMetaArgs : ResourceArgs
{
    /// <summary>Notes for tools.</summary>
    [field: Input("annotations")] public InputMap<string> Annotations { get => field ??= []; set; }

    /// <summary>No longer used by clusters.</summary>
    [Input("clusterName")] public Input<string>? ClusterName { get; set; }

    /// <summary>When it was created; set by the cluster.</summary>
    [Input("creationTimestamp")] public Input<string>? CreationTimestamp { get; set; }

    /// <summary>Seconds it has left to end; set by the cluster.</summary>
    [Input("deletionGracePeriodSeconds")] public Input<int>? DeletionGracePeriodSeconds { get; set; }

    /// <summary>When it was asked to go; set by the cluster.</summary>
    [Input("deletionTimestamp")] public Input<string>? DeletionTimestamp { get; set; }

    /// <summary>What must be done before it is gone.</summary>
    [field: Input("finalizers")] public InputList<string> Finalizers { get => field ??= []; set; }

    /// <summary>Beginning of a name that the cluster completes.</summary>
    [Input("generateName")] public Input<string>? GenerateName { get; set; }

    /// <summary>Counts the changes of what it is asked to be; set by the cluster.</summary>
    [Input("generation")] public Input<int>? Generation { get; set; }

    /// <summary>Keys and values that selectors match.</summary>
    [field: Input("labels")] public InputMap<string> Labels { get => field ??= []; set; }

    /// <summary>Who set which field; kept by the cluster.</summary>
    [field: Input("managedFields")] public InputList<ManagedFieldsEntryArgs> ManagedFields { get => field ??= []; set; }

    /// <summary>Name, unique in its namespace; made from that of the resource unless given.</summary>
    [Input("name")] public Input<string>? Name { get; set; }

    /// <summary>Namespace; that of the provider's configuration unless given.</summary>
    [Input("namespace")] public Input<string>? Namespace { get; set; }

    /// <summary>The objects it goes with.</summary>
    [field: Input("ownerReferences")] public InputList<OwnerReferenceArgs> OwnerReferences { get => field ??= []; set; }

    /// <summary>Changes with every change; set by the cluster.</summary>
    [Input("resourceVersion")] public Input<string>? ResourceVersion { get; set; }

    /// <summary>No longer used by clusters.</summary>
    [Input("selfLink")] public Input<string>? SelfLink { get; set; }

    /// <summary>Tells it from others that had its name; set by the cluster.</summary>
    [Input("uid")] public Input<string>? Uid { get; set; }

    /// <summary>Nothing set.</summary>
    public static new ObjectMetaArgs Empty => new();
}
