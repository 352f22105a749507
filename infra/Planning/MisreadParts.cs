using ServiceInfra.Catalog;
using ServiceInfra.Documents;
using ServiceInfra.Validation;

namespace ServiceInfra.Planning;

/// <summary>
/// The parts of entries that could not be read as they are written. They are absent from the manifest, so a server rule about them would
/// only repeat, in other words and at the same place, what has been said. Whatever else is wrong with the entry is said all the same.
/// </summary>
internal sealed class MisreadParts
{
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _entries = new(StringComparer.Ordinal);

    // Entries of which it is not sure what kind of Service they are, and from that what they may have.
    private readonly HashSet<string> _typesInDoubt = new(StringComparer.Ordinal);

    // Objects with a field that nobody knows: what they lack may stand in it.
    private readonly HashSet<string> _incomplete = new(StringComparer.Ordinal);

    public MisreadParts(IReadOnlyList<Finding> catalogFindings)
    {
        foreach (var finding in catalogFindings)
        {
            if (!finding.Path.StartsWith("/services/", StringComparison.Ordinal)) continue;
            var entry = FirstSteps(finding.Path, 2);
            // Of two entries with one key the first is read.
            if (finding.Code == CatalogCodes.RepeatedField && finding.Path == entry) continue;
            _entries.Add(entry);
            if (finding.Code == CatalogCodes.UnknownField) _incomplete.Add(ParentOf(finding.Path));
            if (finding.Code == CatalogCodes.NeedsField && finding.Path == entry) _incomplete.Add(entry);
            else Misread(entry, PartOf(finding.Path));
        }
    }

    private void Misread(string entry, string part)
    {
        _parts.Add(part);
        if (part.Length > entry.Length && TypeDependence.DecidesType(part[(entry.Length + 1)..])) _typesInDoubt.Add(entry);
    }

    /// <summary>Whether anything in an entry could not be read.</summary>
    public bool Has(CatalogEntry entry) => _entries.Count > 0 && _entries.Contains(entry.Path);

    /// <summary>Whether it is not sure what an entry's Service is called, or where it is.</summary>
    public bool HasName(CatalogEntry entry) => _parts.Count > 0 && IsNameMisread(entry);

    private bool IsNameMisread(CatalogEntry entry) => _parts.Contains(entry.Path) || _parts.Contains(entry.Path + "/name") || _parts.Contains(entry.Path + "/namespace");

    /// <summary>Whether a server finding about an entry only follows from what could not be read, or from another finding at its side.</summary>
    public bool Explains(CatalogEntry entry, Finding finding)
    {
        // In a manifest file of its own, where no part of the entry is.
        if (finding.Path.Length == 0) return false;
        // Taken from the port, about which the same has been said.
        if (finding.Code == FindingCodes.TargetPortNumber && entry.Definition.Manifest is null && !IsWritten(entry, finding.Path)) return true;
        if (_entries.Count == 0 || !_entries.Contains(entry.Path)) return false;
        return _parts.Contains(entry.Path)
            || _parts.Contains(PartOf(finding.Path))
            || (_incomplete.Contains(ParentOf(finding.Path)) && !IsWritten(entry, finding.Path))
            || (FollowsFromType(entry, finding) && IsTypeInDoubt(entry))
            || (finding.Path.StartsWith(entry.Path + "/ports/", StringComparison.Ordinal) && ExplainsPort(entry, finding));
    }

    private bool ExplainsPort(CatalogEntry entry, Finding finding)
    {
        var port = FirstSteps(finding.Path, 4);
        if (_parts.Contains(entry.Path + "/ports") || _parts.Contains(port)) return true;
        if (finding.Code is FindingCodes.PortTwice or FindingCodes.NodePortTwice) return _parts.Contains(finding.Path + "/port") || AnyProtocolInDoubt(entry);
        // A word such as HTTP, with the number, makes a name where none is written.
        return finding.Path == port + "/name" && !IsWritten(entry, finding.Path)
            && (_parts.Contains(port + "/protocol") || (finding.Kind != FieldErrorKind.Required && _parts.Contains(port + "/port")));
    }

    // Two ports may have one number where their protocols differ.
    private bool AnyProtocolInDoubt(CatalogEntry entry)
    {
        for (var i = entry.Definition.Ports?.Count - 1; i >= 0; i--)
            if (_parts.Contains($"{entry.Path}/ports/{i}/protocol")) return true;
        return false;
    }

    private static bool FollowsFromType(CatalogEntry entry, Finding finding) =>
        finding.Path == entry.Path + "/type" || TypeDependence.FollowsFromType(finding.Code, finding.Kind);

    // What stands beside a whole manifest cannot have been meant for it.
    private bool IsTypeInDoubt(CatalogEntry entry) => (_incomplete.Contains(entry.Path) && entry.Definition.Manifest is null) || _typesInDoubt.Contains(entry.Path);

    private static bool IsWritten(CatalogEntry entry, string path)
    {
        var node = entry.Node;
        foreach (var step in path[Math.Min(path.Length, entry.Path.Length)..].Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (FieldPath.Step(node, step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)) is { } child) node = child;
            else return false;
        return true;
    }

    private static string ParentOf(string path) => path[..path.LastIndexOf('/')];

    // A field of an entry; of the ports each field of each one by itself, of a map each key.
    private static string PartOf(string path)
    {
        var field = FirstSteps(path, 3);
        return field[(field.LastIndexOf('/') + 1)..] switch
        {
            "ports" => FirstSteps(path, 5),
            "labels" or "annotations" or "selector" => FirstSteps(path, 4),
            _ => field,
        };
    }

    private static string FirstSteps(string path, int count)
    {
        var end = 0;
        while (count-- > 0)
            if ((end = path.IndexOf('/', end + 1)) < 0) return path;
        return path[..end];
    }
}
