namespace ServiceInfra.Documents;

/// <summary>One document of a YAML text: its tree, or why it could not be read.</summary>
/// <param name="Root">The tree; null when there is an error.</param>
/// <param name="Error">What is wrong; null when there is a tree.</param>
public sealed record YamlDocument(Node? Root, DocumentException? Error)
{
    /// <summary>What kubectl alone has against it; null for nothing.</summary>
    public KubectlProblem? Kubectl { get; init; }
}
