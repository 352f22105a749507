namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>Something that holds of a Namespace.</summary>
[OutputType]
public sealed class NamespaceCondition
{
    /// <summary>When the status last changed.</summary>
    public readonly string LastTransitionTime;

    /// <summary>Why, for people.</summary>
    public readonly string Message;

    /// <summary>Why, in one word.</summary>
    public readonly string Reason;

    /// <summary>True, False or Unknown.</summary>
    public readonly string Status;

    /// <summary>What it is about.</summary>
    public readonly string Type;

    [OutputConstructor]
    private NamespaceCondition(string lastTransitionTime, string message, string reason, string status, string type)
    {
        LastTransitionTime = lastTransitionTime;
        Message = message;
        Reason = reason;
        Status = status;
        Type = type;
    }
}
