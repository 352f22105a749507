using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>JSON pointers (RFC 6901) of nodes.</summary>
public static class Pointer
{
    /// <summary>A pointer one member further down.</summary>
    public static string Append(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The pointer of <paramref name="target"/> below <paramref name="root"/>; the prefix alone where it does not stand there.</summary>
    public static string Of(string prefix, Node? root, Node target) => root is null ? prefix : Search(prefix, root, target) ?? prefix;

    private static string? Search(string pointer, Node node, Node target)
    {
        if (ReferenceEquals(node, target)) return pointer;
        foreach (var member in node.Members)
            if (Search(Append(pointer, member.Name), member.Value, target) is { } found) return found;
        for (var i = 0; i < node.Items.Count; i++)
            if (Search($"{pointer}/{i}", node.Items[i], target) is { } found) return found;
        return null;
    }
}
