using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>One member of <c>namespaces</c>.</summary>
/// <param name="Name">The namespace's name.</param>
/// <param name="KeyLocation">Where the name stands.</param>
/// <param name="Node">The definition with the places its values came from.</param>
/// <param name="Definition">The definition.</param>
public sealed record CatalogNamespace(string Name, Location KeyLocation, Node Node, NamespaceDefinition Definition);
