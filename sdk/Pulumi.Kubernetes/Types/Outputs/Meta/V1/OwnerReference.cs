namespace Pulumi.Kubernetes.Types.Outputs.Meta.V1;

/// <summary>An object that owns another.</summary>
[OutputType]
public sealed class OwnerReference
{
    /// <summary>The owner's API version.</summary>
    public readonly string ApiVersion;

    /// <summary>The owner cannot go before this object, when deleted in the foreground.</summary>
    public readonly bool BlockOwnerDeletion;

    /// <summary>The owner is the one that manages this object.</summary>
    public readonly bool Controller;

    /// <summary>The owner's kind.</summary>
    public readonly string Kind;

    /// <summary>The owner's name.</summary>
    public readonly string Name;

    /// <summary>The owner's uid.</summary>
    public readonly string Uid;

    [OutputConstructor]
    private OwnerReference(string apiVersion, bool blockOwnerDeletion, bool controller, string kind, string name, string uid)
    {
        ApiVersion = apiVersion;
        BlockOwnerDeletion = blockOwnerDeletion;
        Controller = controller;
        Kind = kind;
        Name = name;
        Uid = uid;
    }
}
