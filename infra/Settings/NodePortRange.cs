using System.Globalization;

namespace ServiceInfra.Settings;

/// <summary>The ports that the API server hands out as node ports (its flag <c>--service-node-port-range</c>).</summary>
/// <param name="First">The first port, 1 to 65535.</param>
/// <param name="Last">The last port, not below the first.</param>
public readonly record struct NodePortRange(int First, int Last)
{
    /// <summary>The server's default, 30000-32767.</summary>
    public static NodePortRange Default { get; } = new(30000, 32767);

    /// <summary>Whether a port lies in the range.</summary>
    public bool Contains(long port) => port >= First && port <= Last;

    /// <summary>Reads "30000-32767"; false for anything else.</summary>
    public static bool TryParse(string text, out NodePortRange range)
    {
        range = default;
        var parts = text.Split('-');
        if (parts.Length != 2
            || !int.TryParse(parts[0].Trim(), NumberStyles.None, null, out var first)
            || !int.TryParse(parts[1].Trim(), NumberStyles.None, null, out var last)
            || first < 1 || last > 65535 || first > last) return false;
        range = new NodePortRange(first, last);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{First}-{Last}";
}
