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
    public Node Under(Node entry)
    {
        if (_defaults is null || entry.Kind != NodeKind.Map) return entry;
        var type = (entry["type"] ?? _defaults["type"])?.Text;
        var fitting = entry["manifest"] is not null ? _editMode!
            : type == nameof(ServiceType.ExternalName) ? _externalName!
            : type == nameof(ServiceType.Headless) ? _headless!
            : _defaults;
        // The entry's own choice of selector or workload, clusterIP or clusterIPs, puts the default's away.
        fitting = Without(fitting, entry, "selector", "workload");
        fitting = Without(fitting, entry, "workload", "selector");
        var merged = CatalogOverlay.Merge(fitting, entry);
        return merged.At(entry);
    }

    private static Node Without(Node defaults, Node entry, string field, string rival) =>
        entry[field] is null || defaults[rival] is null ? defaults : Only(defaults, name => name != rival);

    private static Node Only(Node defaults, Func<string, bool> keep)
    {
        var kept = new MemberBuilder();
        foreach (var member in defaults.Members)
            if (keep(member.Name)) kept.Add(member);
        return Node.Map(defaults.Source, defaults.Offset, kept.Take(0));
    }

}
