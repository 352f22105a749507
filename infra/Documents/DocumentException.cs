namespace ServiceInfra.Documents;

/// <summary>A text that is not the JSON or YAML it should be; <see cref="Exception.Message"/> says what is wrong and what to do.</summary>
public sealed class DocumentException(string message, Location location, DocumentProblem problem = DocumentProblem.Syntax) : Exception(message)
{
    /// <summary>Why reading stopped.</summary>
    public DocumentProblem Problem { get; } = problem;

    /// <summary>Where reading stopped.</summary>
    public Location Location { get; } = location;
}
