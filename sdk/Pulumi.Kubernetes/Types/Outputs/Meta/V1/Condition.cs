namespace Pulumi.Kubernetes.Types.Outputs.Meta.V1;

/// <summary>Something that holds of an object.</summary>
[OutputType]
public sealed class Condition
{
    /// <summary>When the status last changed.</summary>
    public readonly string LastTransitionTime;

    /// <summary>Why, for people.</summary>
    public readonly string Message;

    /// <summary>The generation of the object that it is about.</summary>
    public readonly int ObservedGeneration;

    /// <summary>Why, in one word.</summary>
    public readonly string Reason;

    /// <summary>True, False or Unknown.</summary>
    public readonly string Status;

    /// <summary>What it is about.</summary>
    public readonly string Type;

    [OutputConstructor]
    private Condition(string lastTransitionTime, string message, int observedGeneration, string reason, string status, string type)
    {
        LastTransitionTime = lastTransitionTime;
        Message = message;
        ObservedGeneration = observedGeneration;
        Reason = reason;
        Status = status;
        Type = type;
    }
}
