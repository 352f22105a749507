using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>
/// Lays the entries over <c>defaults</c>. A default that an entry's type does not have is passed over: <c>sessionAffinity</c> among the
/// defaults does not make every ExternalName wrong.
/// </summary>
internal sealed class CatalogDefaults
{
    /// <summary>Fields that <c>defaults</c> may not hold: they tell one Service from another.</summary>
    public static readonly IReadOnlyList<string> Excluded = ["name", "ports", "manifest", "externalName"];

    private static readonly HashSet<string> EveryEntry = new(["namespace", "wait", "options"], StringComparer.Ordinal);
    private static readonly HashSet<string> ExternalName = new(
        ["namespace", "alias", "description", "creator", "labels", "annotations", "wait", "options", "type"], StringComparer.Ordinal);
    private static readonly HashSet<string> NotHeadless = new(["internetAccess", "clusterIP", "clusterIPs", "sessionAffinity"], StringComparer.Ordinal);

    private readonly Node? _defaults;
    private readonly Node? _editMode, _externalName, _headless;

    public CatalogDefaults(Node? defaults)
    {
        _defaults = defaults;
        if (defaults is null) return;
        _editMode = Only(defaults, EveryEntry.Contains);
        _externalName = Only(defaults, ExternalName.Contains);
        _headless = Only(defaults, name => !NotHeadless.Contains(name));
    }

    /// <summary>The entry with the defaults that fit it laid under it.</summary>
    /// <param name="entry">The entry. Its nulls remove defaults; one that has none to remove is left for the reader to refuse.</param>
    /// <param name="overlay">What an overlay says of the entry, or null: its nulls, which removed what they could of the base, remove defaults too.</param>
    public Node Under(Node entry, Node? overlay)
    {
        if (_defaults is null || entry.Kind != NodeKind.Map) return entry;
        var type = (entry["type"] ?? (overlay?["type"] is { Kind: NodeKind.Null } ? null : _defaults["type"]))?.Text;
        var fitting = entry["manifest"] is not null ? _editMode!
            : type == nameof(ServiceType.ExternalName) ? _externalName!
            : type == nameof(ServiceType.Headless) ? _headless!
            : _defaults;
        // The entry's own choice of selector or workload, clusterIP or clusterIPs, puts the default's away.
        fitting = Without(fitting, entry, "selector", "workload");
        fitting = Without(fitting, entry, "workload", "selector");
        fitting = Without(fitting, entry, "clusterIP", "clusterIPs");
        fitting = Without(fitting, entry, "clusterIPs", "clusterIP");
        // What belongs to one type of access or affinity mostly is wrong beside another.
        fitting = WithoutOtherType(fitting, entry, "internetAccess");
        fitting = WithoutOtherType(fitting, entry, "sessionAffinity");
        if (overlay is not null) fitting = WithoutRemoved(fitting, overlay);
        return Lay(fitting, _defaults, entry).At(entry);
    }

    // All the defaults are asked of a null, since one that was passed over need not be removed, and may.
    private static Node Lay(Node? under, Node all, Node over)
    {
        var members = new MemberBuilder();
        foreach (var member in under?.Members ?? default)
            if (over.Find(member.Name) is not { } upper) members.Add(member);
            else if (upper.Value.Kind != NodeKind.Null) members.Add(Lay(member, all[member.Name], upper));
        foreach (var member in over.Members)
            if (under?.Find(member.Name) is null && (member.Value.Kind != NodeKind.Null || all[member.Name] is null)) members.Add(Lay(null, all[member.Name], member));
        var place = under ?? over;
        return Node.Map(place.Source, place.Offset, members.Take(0));
    }

    private static Member Lay(Member? under, Node? all, Member over) =>
        over.Value.Kind != NodeKind.Map || all is not { Kind: NodeKind.Map } ? over : (under ?? over) with { Value = Lay(under?.Value, all, over.Value) };

    private static Node WithoutRemoved(Node defaults, Node overlay)
    {
        var kept = new MemberBuilder();
        foreach (var member in defaults.Members)
            if (overlay[member.Name] is not { } over) kept.Add(member);
            else if (over.Kind != NodeKind.Null) kept.Add(member.Value.Kind == NodeKind.Map ? member with { Value = WithoutRemoved(member.Value, over) } : member);
        return Node.Map(defaults.Source, defaults.Offset, kept.Take(0));
    }

    private static Node Without(Node defaults, Node entry, string field, string rival) =>
        entry[field] is null or { Kind: NodeKind.Null } || defaults[rival] is null ? defaults : Only(defaults, name => name != rival);

    private static Node WithoutOtherType(Node defaults, Node entry, string field) =>
        entry[field]?["type"] is { Kind: NodeKind.String } type && defaults[field]?["type"] is { } other && type.Text != other.Text ? Only(defaults, name => name != field) : defaults;

    private static Node Only(Node defaults, Func<string, bool> keep)
    {
        var kept = new MemberBuilder();
        foreach (var member in defaults.Members)
            if (keep(member.Name)) kept.Add(member);
        return Node.Map(defaults.Source, defaults.Offset, kept.Take(0));
    }
}
