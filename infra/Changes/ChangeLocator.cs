using ServiceInfra.Catalog;
using ServiceInfra.Changes.Sources;
using ServiceInfra.Documents;
using ServiceInfra.Planning;
using ServiceInfra.Validation;

namespace ServiceInfra.Changes;

/// <summary>Finds where a change stands in the catalog, with files named from the repository's root as platforms want them.</summary>
public sealed class ChangeLocator
{
    // As many lines as a pull request shows beside changed ones.
    private const int Context = 3;

    private readonly string _catalogPath;
    private readonly string _folder;
    private readonly string? _root;
    private readonly RepositoryPaths _paths = RepositoryPaths.Here();
    private readonly Dictionary<string, Node?> _manifests = new(StringComparer.Ordinal);
    private readonly Func<string, int[]?>? _changedLines;
    private readonly EntryLines _entries;
    private GonePlaces? _gone;

    /// <summary>For the catalog of a file.</summary>
    /// <param name="catalogPath">The file.</param>
    /// <param name="entries">The catalog's entries.</param>
    /// <param name="changedLines">Gives the lines of a file that are added or edited, in their order; null where that is not known.</param>
    public ChangeLocator(string catalogPath, IReadOnlyList<CatalogEntry>? entries = null, Func<string, int[]?>? changedLines = null)
    {
        _changedLines = changedLines;
        _catalogPath = catalogPath.Replace('\\', '/');
        _entries = new EntryLines(entries ?? []);
        _folder = CatalogFile.FolderOf(catalogPath);
        _root = RepositoryPaths.RootOf(_folder);
    }

    /// <summary>The place of a change on the new side; of what is gone from it, the nearest one.</summary>
    /// <param name="pair">The object.</param>
    /// <param name="change">The change.</param>
    /// <param name="pairs">All objects of the comparison.</param>
    public ChangePlace Find(ObjectPair pair, FieldChange change, IReadOnlyList<ObjectPair> pairs)
    {
        if (pair.New is null) return Gone(pair.Old!, _gone ??= new GonePlaces(pairs, _catalogPath));
        if (pair.New.Planned is not { } planned) return At(pair.New.Place?.File ?? _catalogPath, pair.New.Place?.Position ?? new Position(1, 1));
        var place = Locate(planned, change);
        var position = place.Position;
        var file = _paths.Of(FileOf(place.File, planned));
        return new ChangePlace(file, position.Line, position.Column, ChangedLine(file, place.Source, position.Line, planned));
    }

    private ChangePlace Gone(KubernetesObject old, GonePlaces gone)
    {
        if (gone.Before(old) is not { Place: { } place } before) return gone.List(old) is var list ? At(list.File, new Position(list.Line, list.Column)) : default;
        // What is gone stood where the entry before it ends.
        var line = before.Planned is { } planned ? _entries.Of(planned.Entry, place.Source).Last : place.Position.Line;
        return At(place.File, new Position(line, 1));
    }

    // No line is this object's own, so any edited one beside it will do, and where there is none the place itself.
    private ChangePlace At(string file, Position position)
    {
        var shown = _paths.Of(file);
        var near = _root is null ? null : _changedLines?.Invoke(shown)?.Where(l => l >= position.Line && l <= position.Line + Context).Cast<int?>().FirstOrDefault();
        return new ChangePlace(shown, position.Line, position.Column, near);
    }

    private int? ChangedLine(string file, SourceText source, int line, PlannedService planned)
    {
        if (_changedLines is null || _root is null) return null;
        if (_changedLines(file) is not { } lines) return line;
        var at = Array.BinarySearch(lines, line);
        if (at >= 0) return line;
        // A manifest in a file of its own is all the entry's.
        var (first, last) = planned.Entry.Definition.Manifest is { Kind: NodeKind.String } && !ReferenceEquals(source, planned.Entry.KeyLocation.Source) ? (1, int.MaxValue) : _entries.Of(planned.Entry, source);
        var above = ~at > 0 && lines[~at - 1] >= first ? lines[~at - 1] : 0;
        var below = ~at < lines.Length && lines[~at] <= last ? lines[~at] : 0;
        return above > 0 && (below == 0 || line - above <= below - line) ? above : below;
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

    private string FileOf(string file, PlannedService planned) =>
        planned.Entry.Definition.Manifest is { Kind: NodeKind.String } manifest && manifest.Text == file ? Path.Combine(_folder, file) : file;
}
