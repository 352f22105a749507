namespace Pulumi;

/// <summary>The value of one output of another stack; at most one of the two is set.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value, if it is not a secret.</summary>
    public object? Value { get; set; }

    /// <summary>The value, if it is a secret.</summary>
    public object? SecretValue { get; set; }
}
