using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>One member of <c>services</c> as it stands after overlay and defaults.</summary>
/// <param name="Key">The member's key, Pulumi's logical name.</param>
/// <param name="KeyLocation">Where the key stands.</param>
/// <param name="Node">The merged definition with the places its values came from.</param>
/// <param name="Definition">The definition.</param>
public sealed record CatalogEntry(string Key, Location KeyLocation, Node Node, ServiceDefinition Definition)
{
    /// <summary>The part of the stack's overlay that was laid over the entry; null where there is none, or where the overlay brought the whole entry.</summary>
    public Node? Overlay { get; init; }

    /// <summary>Whether the entry itself, its overlay included, says what is waited for, and not <c>defaults</c>.</summary>
    public bool HasOwnWait { get; init; }

    /// <summary>The Service's name: <c>name</c>, or the key.</summary>
    public string Name => Definition.Name ?? Key;

    /// <summary>The entry's JSON pointer.</summary>
    public string Path => Pointer.Append("/services", Key);
}
