using System.Text;

namespace ServiceInfra.Changes;

/// <summary>What the Pulumi option <c>ignoreChanges</c> covers: a field and all in it, with <c>*</c> for any index or key.</summary>
internal static class IgnoredFields
{
    /// <summary>Whether a path of the option covers a change. A name or namespace is another Service's all the same.</summary>
    public static bool Cover(string path, FieldChange change)
    {
        if (change.Path is "metadata.name" or "metadata.namespace") return false;
        var (outer, inner) = (Segments(path), Segments(change.ApiPath));
        if (change.Key is { } key) inner.Add(key);
        // The engine goes by index, and this port's is another one than before.
        if (change.Port is { Old: { } old, New: { } now } && old.Index != now.Index) inner[2] = "";
        return outer.Count <= inner.Count && !outer.Where((segment, i) => segment != "*" && segment != inner[i]).Any();
    }

    // A property path of Pulumi: spec.ports[0].port, metadata.annotations["example.com/key"].
    private static List<string> Segments(string path)
    {
        var segments = new List<string>();
        for (var i = 0; i < path.Length;)
            if (path[i] == '[') segments.Add(Bracketed(path, ref i));
            else if (path[i] == '.') i++;
            else
            {
                var end = path.AsSpan(i).IndexOfAny('.', '[') is >= 0 and var length ? i + length : path.Length;
                segments.Add(path[i..end]);
                i = end;
            }
        return segments;
    }

    private static string Bracketed(string path, ref int i)
    {
        var text = new StringBuilder();
        var isQuoted = ++i < path.Length && path[i] == '"';
        if (isQuoted) i++;
        for (; i < path.Length && path[i] != (isQuoted ? '"' : ']'); i++)
        {
            if (isQuoted && path[i] == '\\' && i + 1 < path.Length) i++;
            text.Append(path[i]);
        }
        i += isQuoted ? 2 : 1;
        return text.ToString();
    }
}
