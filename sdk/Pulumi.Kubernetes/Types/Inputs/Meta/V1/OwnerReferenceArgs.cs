namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1;

/// <summary>An object that owns another.</summary>
public class OwnerReferenceArgs : ResourceArgs
{
    /// <summary>The owner's API version.</summary>
    [Input("apiVersion", required: true)] public Input<string> ApiVersion { get; set; } = null!;

    /// <summary>The owner cannot go before this object, when deleted in the foreground.</summary>
    [Input("blockOwnerDeletion")] public Input<bool>? BlockOwnerDeletion { get; set; }

    /// <summary>The owner is the one that manages this object.</summary>
    [Input("controller")] public Input<bool>? Controller { get; set; }

    /// <summary>The owner's kind.</summary>
    [Input("kind", required: true)] public Input<string> Kind { get; set; } = null!;

    /// <summary>The owner's name.</summary>
    [Input("name", required: true)] public Input<string> Name { get; set; } = null!;

    /// <summary>The owner's uid.</summary>
    [Input("uid", required: true)] public Input<string> Uid { get; set; } = null!;

    /// <summary>Nothing set.</summary>
    public static new OwnerReferenceArgs Empty => new();
}
