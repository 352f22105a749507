namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>
/// Tells of each port in turn whether an earlier one is the same, for a rule that says what "the same" is: a few ports are compared with one
/// another, many are kept in a set.
/// </summary>
/// <param name="ports">The ports.</param>
/// <param name="same">Whether two of them are the same.</param>
/// <param name="key">A text that those have in common that are the same, and no others: sets of structs are compiled at run time, which a cold command feels.</param>
internal readonly struct EarlierPorts(IReadOnlyList<DraftPort> ports, Func<DraftPort, DraftPort, bool> same, Func<DraftPort, string> key)
{
    private const int Few = 16;

    private readonly HashSet<string>? _seen = ports.Count > Few ? new HashSet<string>(ports.Count, StringComparer.Ordinal) : null;

    /// <summary>Whether an earlier port is the same as the one at an index.</summary>
    /// <param name="index">Asked for in rising order; ports that are not asked for are the same as none.</param>
    public bool Have(int index)
    {
        if (_seen is not null) return !_seen.Add(key(ports[index]));
        for (var i = 0; i < index; i++)
            if (same(ports[i], ports[index])) return true;
        return false;
    }
}
