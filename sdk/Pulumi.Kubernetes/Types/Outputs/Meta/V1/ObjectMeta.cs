using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Meta.V1;

/// <summary>Name, labels and annotations of an object.</summary>
[OutputType]
public sealed class ObjectMeta
{
    /// <summary>Notes for tools.</summary>
    public readonly ImmutableDictionary<string, string> Annotations;

    /// <summary>No longer used by clusters.</summary>
    public readonly string ClusterName;

    /// <summary>When it was created; set by the cluster.</summary>
    public readonly string CreationTimestamp;

    /// <summary>Seconds it has left to end; set by the cluster.</summary>
    public readonly int DeletionGracePeriodSeconds;

    /// <summary>When it was asked to go; set by the cluster.</summary>
    public readonly string DeletionTimestamp;

    /// <summary>What must be done before it is gone.</summary>
    public readonly ImmutableArray<string> Finalizers;

    /// <summary>Beginning of a name that the cluster completes.</summary>
    public readonly string GenerateName;

    /// <summary>Counts the changes of what it is asked to be; set by the cluster.</summary>
    public readonly int Generation;

    /// <summary>Keys and values that selectors match.</summary>
    public readonly ImmutableDictionary<string, string> Labels;

    /// <summary>Who set which field; kept by the cluster.</summary>
    public readonly ImmutableArray<ManagedFieldsEntry> ManagedFields;

    /// <summary>Name, unique in its namespace.</summary>
    public readonly string Name;

    /// <summary>Namespace.</summary>
    public readonly string Namespace;

    /// <summary>The objects it goes with.</summary>
    public readonly ImmutableArray<OwnerReference> OwnerReferences;

    /// <summary>Changes with every change; set by the cluster.</summary>
    public readonly string ResourceVersion;

    /// <summary>No longer used by clusters.</summary>
    public readonly string SelfLink;

    /// <summary>Tells it from others that had its name; set by the cluster.</summary>
    public readonly string Uid;

    [OutputConstructor]
    private ObjectMeta(
        ImmutableDictionary<string, string> annotations, string clusterName, string creationTimestamp, int deletionGracePeriodSeconds,
        string deletionTimestamp, ImmutableArray<string> finalizers, string generateName, int generation, ImmutableDictionary<string, string> labels,
        ImmutableArray<ManagedFieldsEntry> managedFields, string name, string @namespace, ImmutableArray<OwnerReference> ownerReferences,
        string resourceVersion, string selfLink, string uid)
    {
        Annotations = annotations;
        ClusterName = clusterName;
        CreationTimestamp = creationTimestamp;
        DeletionGracePeriodSeconds = deletionGracePeriodSeconds;
        DeletionTimestamp = deletionTimestamp;
        Finalizers = finalizers;
        GenerateName = generateName;
        Generation = generation;
        Labels = labels;
        ManagedFields = managedFields;
        Name = name;
        Namespace = @namespace;
        OwnerReferences = ownerReferences;
        ResourceVersion = resourceVersion;
        SelfLink = selfLink;
        Uid = uid;
    }
}
