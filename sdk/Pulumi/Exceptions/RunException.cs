namespace Pulumi;

/// <summary>Ends the program with a message for the user, without a stack trace.</summary>
public class RunException : Exception
{
    /// <summary>Ends the program with a message.</summary>
    public RunException(string message) : base(message)
    {
    }

    /// <summary>Ends the program with a message and its cause.</summary>
    public RunException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>Outputs of a stack that do not have the type <see cref="Output{T}"/>.</summary>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) =>
        new($"Output(s) '{string.Join(", ", outputAttributeNames)}' have incorrect type. [Output] attributed properties must be instances of Output<T>.");

    internal static RunException OutputsNotAssigned(IEnumerable<string> names) =>
        new($"Output(s) '{string.Join(", ", names)}' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.");
}
