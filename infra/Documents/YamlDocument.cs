namespace ServiceInfra.Documents;

/// <summary>One document of a YAML text: its tree, or why it could not be read.</summary>
/// <param name="Root">The tree; null when there is an error.</param>
/// <param name="Error">What is wrong; null when there is a tree.</param>
public sealed record YamlDocument(Node? Root, DocumentException? Error)
{
    /// <summary>Where kubectl trips over what separates the document from the one before it; null where it does not.</summary>
    public Location? Separator { get; init; }
}
