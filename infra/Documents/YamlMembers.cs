namespace ServiceInfra.Documents;

/// <summary>
/// The members of a YAML map while it is read. Merged members (<c>&lt;&lt;</c>) and written ones of the same name: the later one in the
/// text wins, as sigs.k8s.io/yaml has it. A name that is written twice is kept twice, for the decoder to report.
/// </summary>
internal sealed class YamlMembers
{
    private readonly List<Member> _members = new(4);
    private HashSet<string>? _merged;

    /// <summary>Adds a written member.</summary>
    public void Add(Member member)
    {
        if (_merged?.Remove(member.Name) == true) Remove(member.Name);
        _members.Add(member);
    }

    /// <summary>Adds the members of a map, or of each map of a list (earlier ones take precedence); false for anything else.</summary>
    public bool Merge(Node value)
    {
        if (value.Kind == NodeKind.Map)
        {
            MergeMap(value);
            return true;
        }
        if (value.Kind != NodeKind.List || value.Items.Any(i => i.Kind != NodeKind.Map)) return false;
        for (var i = value.Items.Count - 1; i >= 0; i--) MergeMap(value.Items[i]);
        return true;
    }

    /// <summary>The members in their order.</summary>
    public Member[] ToArray() => [.. _members];

    private void MergeMap(Node map)
    {
        _merged ??= new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(map.Members.Names(), StringComparer.Ordinal);
        _members.RemoveAll(m => names.Contains(m.Name));
        foreach (var member in map.Members) _members.Add(member);
        _merged.UnionWith(names);
    }

    private void Remove(string name) => _members.RemoveAll(m => string.Equals(m.Name, name, StringComparison.Ordinal));
}
