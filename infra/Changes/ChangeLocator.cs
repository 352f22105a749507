using ServiceInfra.Documents;
using ServiceInfra.Planning;
using ServiceInfra.Validation;

namespace ServiceInfra.Changes;

/// <summary>Finds where a change stands in the catalog, with files named from the repository's root as platforms want them.</summary>
public sealed class ChangeLocator
{
    private readonly string _folder;
    private readonly string? _root;
    private readonly Dictionary<string, Node?> _manifests = new(StringComparer.Ordinal);

    /// <summary>For the catalog of a file.</summary>
    public ChangeLocator(string catalogPath)
    {
        _folder = Path.GetDirectoryName(Path.GetFullPath(catalogPath))!;
        for (var folder = _folder; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.Exists(Path.Combine(folder, ".git"))) _root ??= folder;
    }

    /// <summary>File, line and column of a change on the new side; null and zeros for what is no longer there.</summary>
    public (string? File, int Line, int Column) Find(ObjectPair pair, FieldChange change)
    {
        if (pair.New?.Planned is not { } planned) return (null, 0, 0);
        var place = Locate(planned, change);
        var position = place.Position;
        return (FromRoot(place.File, planned), position.Line, position.Column);
    }

    private Location Locate(PlannedService planned, FieldChange change)
    {
        if (change.Path.Length == 0) return planned.Entry.KeyLocation;
        if (planned.Entry.Definition.Manifest is { Kind: NodeKind.String } file && Manifest(planned, file.Text) is { } document)
            return new ManifestLocator(document).Locate(change.ApiPath, change.Key, FindingPlace.Value);
        return new CatalogLocator(planned.Entry).Locate(change.ApiPath, change.Key, FindingPlace.Value);
    }

    // Only the few entries in edit mode that change are read again.
    private Node? Manifest(PlannedService planned, string file)
    {
        if (!_manifests.TryGetValue(file, out var document))
            _manifests[file] = document = EditMode.Read(planned.Entry, _folder, [])?.Document;
        return document;
    }

    private string FromRoot(string file, PlannedService planned)
    {
        var isManifest = planned.Entry.Definition.Manifest is { Kind: NodeKind.String } manifest && manifest.Text == file;
        var full = Path.GetFullPath(isManifest ? Path.Combine(_folder, file) : file);
        return _root is not null && full.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? Path.GetRelativePath(_root, full).Replace('\\', '/') : file;
    }
}
