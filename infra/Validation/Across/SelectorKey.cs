namespace ServiceInfra.Validation.Across;

/// <summary>What makes two Services reach the same pods in the same way; compared without regard to the selector's order.</summary>
/// <remarks>A class, because collections of structs are compiled at run time, which a cold command feels.</remarks>
internal sealed class SelectorKey(string space, string type, bool headless, IReadOnlyDictionary<string, string> selector) : IEquatable<SelectorKey>
{
    private readonly string _space = space, _type = type;
    private readonly bool _headless = headless;
    private readonly IReadOnlyDictionary<string, string> _selector = selector;

    /// <inheritdoc/>
    public bool Equals(SelectorKey? other)
    {
        if (other is null || _headless != other._headless || _selector.Count != other._selector.Count || _space != other._space || _type != other._type) return false;
        foreach (var (key, value) in _selector)
            if (!other._selector.TryGetValue(key, out var theirs) || theirs != value) return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SelectorKey);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var sum = 0;
        // The selectors of this program are dictionaries; by their own enumerator nothing is boxed.
        if (_selector is Dictionary<string, string> selector)
            foreach (var (_, value) in selector) sum += value.GetHashCode(StringComparison.Ordinal);
        else
            foreach (var (_, value) in _selector) sum += value.GetHashCode(StringComparison.Ordinal);
        return (_space.GetHashCode(StringComparison.Ordinal) * 31) ^ sum;
    }
}
