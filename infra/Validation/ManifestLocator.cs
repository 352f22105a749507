using ServiceInfra.Documents;

namespace ServiceInfra.Validation;

/// <summary>Finds fields of a Service in the document it was decoded from.</summary>
/// <param name="document">The document's root.</param>
public sealed class ManifestLocator(Node document) : IFieldLocator
{
    /// <inheritdoc/>
    public Location Locate(string field, string? key, FindingPlace place)
    {
        var (node, last) = (document, default(Member?));
        Walk(field, ref node, ref last);
        if (key is not null && node.Find(key) is { } entry)
        {
            node = entry.Value;
            last = entry;
        }
        return place == FindingPlace.Key && last is { } member ? member.KeyLocation : node.Location;
    }

    /// <summary>The names and indices that lead to a field as they are written; from where nothing is written any more, the path's own.</summary>
    /// <param name="document">The document's root.</param>
    /// <param name="field">The API's path, odd spellings included.</param>
    internal static List<string> Steps(Node document, string field)
    {
        var steps = new List<string>();
        var (node, last, isWritten) = (document, default(Member?), true);
        for (var rest = Whole(field).AsSpan(); !rest.IsEmpty;)
        {
            var segment = FieldPath.Next(ref rest);
            var isIndex = node.Kind == NodeKind.List;
            isWritten = isWritten && Step(ref node, ref last, segment);
            steps.Add(isWritten && !isIndex ? last!.Value.Name : segment.ToString());
            // "clusterIPs[0]" of a manifest that has clusterIP alone.
            if (isWritten && segment is "clusterIPs" && last?.Name == "clusterIP") return steps;
        }
        return steps;
    }

    /// <summary>Whether a field is written.</summary>
    /// <param name="field">The API's path, odd spellings included.</param>
    internal bool Has(string field)
    {
        var (node, last) = (document, default(Member?));
        return Walk(field, ref node, ref last);
    }

    // As far as anything is written; whether that is the whole way.
    private static bool Walk(string field, ref Node node, ref Member? last)
    {
        for (var rest = Whole(field).AsSpan(); !rest.IsEmpty;)
            if (!Step(ref node, ref last, FieldPath.Next(ref rest))) return false;
        return true;
    }

    // The server leaves out "spec." here.
    private static string Whole(string field) => field == "allocateLoadBalancerNodePorts" ? "spec." + field : field;

    private static bool Step(ref Node node, ref Member? last, ReadOnlySpan<char> segment)
    {
        if (node.Kind == NodeKind.List)
        {
            if (!int.TryParse(segment, System.Globalization.NumberStyles.None, null, out var index) || index >= node.Items.Count) return false;
            node = node.Items[index];
            last = null;
            return true;
        }
        // "clusterIPs[0]" of a manifest that has clusterIP alone.
        var member = FindMember(node, segment) ?? (segment is "clusterIPs" ? node.Find("clusterIP") : null);
        if (member is null) return false;
        node = member.Value.Value;
        last = member;
        return true;
    }

    private static Member? FindMember(Node node, ReadOnlySpan<char> name)
    {
        var members = node.Members;
        for (var i = members.Count - 1; i >= 0; i--)
            if (name.SequenceEqual(members[i].Name)) return members[i];
        // "LoadBalancerSourceRanges", "SessionAffinity": the server's own spelling.
        if (name.IsEmpty || !char.IsAsciiLetterUpper(name[0])) return null;
        for (var i = members.Count - 1; i >= 0; i--)
            if (name.Equals(members[i].Name, StringComparison.OrdinalIgnoreCase)) return members[i];
        return null;
    }
}
