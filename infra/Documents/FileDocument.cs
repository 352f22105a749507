namespace ServiceInfra.Documents;

/// <summary>One document of a file of manifests: its tree, or why it could not be read.</summary>
/// <param name="Source">The file's text.</param>
/// <param name="Root">The tree; null when there is an error.</param>
/// <param name="Error">What is wrong; null when there is a tree.</param>
public sealed record FileDocument(SourceText Source, Node? Root, DocumentException? Error)
{
    /// <summary>What kubectl alone has against it; null for nothing.</summary>
    public KubectlProblem? Kubectl { get; init; }
}
