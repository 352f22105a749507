using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Arguments of a resource without a class of their own.</summary>
/// <param name="dictionary">The arguments under their names on the wire.</param>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    internal override IEnumerable<(string Name, object? Value)> Members() => dictionary.Select(e => (e.Key, e.Value));
}
