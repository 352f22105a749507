namespace ServiceInfra.Documents;

/// <summary>What several readers of <see cref="Node"/>s ask of them.</summary>
public static class NodeExtensions
{
    /// <summary>The kind as a person says it: "a string", "a list", …</summary>
    public static string Describe(this Node node) => node.Kind switch
    {
        NodeKind.Null => "null",
        NodeKind.Boolean => "a boolean",
        NodeKind.Number => "a number",
        NodeKind.String => "a string",
        NodeKind.List => "a list",
        _ => "an object",
    };

    /// <summary>The text of a string; null of any other kind, and where there is nothing.</summary>
    public static string? StringOrNull(this Node? node) => node is { Kind: NodeKind.String } ? node.Text : null;

    /// <summary>Whether a map has a name twice.</summary>
    public static bool HasRepeatedMembers(this Node map)
    {
        var members = map.Members;
        if (members.Count > 8)
        {
            var seen = new HashSet<string>(members.Count, StringComparer.Ordinal);
            foreach (var member in members)
                if (!seen.Add(member.Name)) return true;
            return false;
        }
        for (var i = 1; i < members.Count; i++)
            for (var j = 0; j < i; j++)
                if (string.Equals(members[i].Name, members[j].Name, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>The members of a map that repeat the name of an earlier one.</summary>
    public static IEnumerable<Member> RepeatedMembers(this Node map)
    {
        if (map.Members.Count < 2) return [];
        return map.Members.Count <= 8 ? Few(map.Members) : Many(map.Members);

        static IEnumerable<Member> Few(MemberList members)
        {
            for (var i = 1; i < members.Count; i++)
                for (var j = 0; j < i; j++)
                    if (string.Equals(members[i].Name, members[j].Name, StringComparison.Ordinal))
                    {
                        yield return members[i];
                        break;
                    }
        }

        static IEnumerable<Member> Many(MemberList members)
        {
            var seen = new HashSet<string>(members.Count, StringComparer.Ordinal);
            foreach (var member in members)
                if (!seen.Add(member.Name)) yield return member;
        }
    }
}
