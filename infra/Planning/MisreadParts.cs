using ServiceInfra.Catalog;
using ServiceInfra.Validation;

namespace ServiceInfra.Planning;

/// <summary>
/// The parts of entries that could not be read as they are written. They are absent from the manifest, so a server rule about them would
/// only repeat, in other words and at the same place, what has been said.
/// </summary>
internal sealed class MisreadParts
{
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _entries = new(StringComparer.Ordinal);

    public MisreadParts(IReadOnlyList<Finding> catalogFindings)
    {
        foreach (var path in catalogFindings.Select(f => f.Path).Where(p => p.StartsWith("/services/", StringComparison.Ordinal)))
        {
            _parts.Add(PartOf(path));
            _entries.Add(EntryOf(path));
        }
    }

    /// <summary>Whether a server finding about an entry only follows from what could not be read.</summary>
    public bool Explains(CatalogEntry entry, Finding finding)
    {
        if (_entries.Count == 0 || !_entries.Contains(entry.Path)) return false;
        var part = PartOf(finding.Path);
        return finding.Kind == FieldErrorKind.Required
            || _parts.Contains(entry.Path)
            || _parts.Contains(part)
            || _parts.Contains(entry.Path + "/ports") && part.StartsWith(entry.Path + "/ports/", StringComparison.Ordinal)
            // The type follows from several fields, each of which may be the one at fault.
            || part == entry.Path + "/type";
    }

    private static string EntryOf(string path) => FirstSteps(path, 2);

    // A field of an entry; of the ports, each one by itself.
    private static string PartOf(string path)
    {
        var field = FirstSteps(path, 3);
        return field.EndsWith("/ports", StringComparison.Ordinal) ? FirstSteps(path, 4) : field;
    }

    private static string FirstSteps(string path, int count)
    {
        var end = 0;
        while (count-- > 0)
            if ((end = path.IndexOf('/', end + 1)) < 0) return path;
        return path[..end];
    }
}
