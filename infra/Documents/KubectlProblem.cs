namespace ServiceInfra.Documents;

/// <summary>What kubectl makes of a document otherwise than a YAML parser does, for it cuts a file at the lines that begin with "---" before it parses anything.</summary>
/// <param name="Location">Where.</param>
/// <param name="Message">What, without a full stop.</param>
/// <param name="Fix">What to do: a sentence.</param>
/// <param name="IsDropped">Whether the document never reaches a server.</param>
public sealed record KubectlProblem(Location Location, string Message, string Fix, bool IsDropped = false);
