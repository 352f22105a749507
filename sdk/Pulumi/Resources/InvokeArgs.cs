using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Base of the arguments of a provider's function.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly InvokeArgs Empty = new EmptyArgs();

    private sealed class EmptyArgs : InvokeArgs;
}

/// <summary>Arguments of a function without a class of their own.</summary>
/// <param name="dictionary">The arguments under their names on the wire.</param>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs
{
    internal override IEnumerable<(string Name, object? Value)> Members() => dictionary.Select(e => (e.Key, e.Value));
}
