using ServiceInfra.Catalog;
using ServiceInfra.Validation;

namespace ServiceInfra.Planning;

/// <summary>Finds files beside the catalog that are named like an overlay and that no stack reads: what they say would silently not apply.</summary>
internal static class StrayOverlays
{
    // Written by 'schema'; the overlay's and the consents' end so too.
    private const string Schema = "schema";

    // Nothing is asked about the files but their names, and a folder that may not be listed has none.
    private static readonly EnumerationOptions Any = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    /// <summary>One warning a file; nothing where no stack is known at all, as beside a catalog that is only looked at.</summary>
    /// <param name="catalogPath">The catalog.</param>
    /// <param name="stack">The stack that is loaded, which exists whether or not it has a config file.</param>
    public static IEnumerable<Finding> Find(string catalogPath, string? stack)
    {
        var folder = CatalogFile.FolderOf(catalogPath);
        List<string> stacks = [], files = [];
        foreach (var path in Directory.EnumerateFiles(folder, "*", Any))
        {
            var file = Path.GetFileName(path);
            if (PlanLoader.StackOf(file) is { } named) stacks.Add(named);
            else files.Add(file);
        }
        if (stacks.Count == 0) return [];
        if (stack is not null && !stacks.Contains(stack)) stacks.Add(stack);
        // Mostly none are left, and sorting is then not even loaded.
        var extension = Path.GetExtension(catalogPath);
        files = files.FindAll(f => f != Path.GetFileName(catalogPath) && f.EndsWith(extension, StringComparison.Ordinal) && !f.EndsWith($".{Schema}{extension}", StringComparison.Ordinal)
            && f.IndexOf('.', StringComparison.Ordinal) < f.Length - extension.Length && !stacks.Exists(s => f == Path.GetFileName(CatalogReader.OverlayOf(catalogPath, s))));
        if (files.Count == 0) return [];
        stacks.Sort(StringComparer.Ordinal);
        files.Sort(StringComparer.Ordinal);
        return files.Select(file => Check(catalogPath, folder, file, stacks)).OfType<Finding>();
    }

    private static Finding? Check(string catalogPath, string folder, string file, List<string> stacks)
    {
        var (name, extension) = (Path.GetFileNameWithoutExtension(catalogPath), Path.GetExtension(catalogPath));
        var dot = file.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0) return null;
        var (head, stack) = file.Length > name.Length + 1 + extension.Length && file.StartsWith(name + ".", StringComparison.Ordinal)
            ? (name, file[(name.Length + 1)..^extension.Length]) : (file[..dot], file[(dot + 1)..^extension.Length]);
        if (head == name) return OfNoStack(catalogPath, folder, file, stack, stacks);
        // service.prod.json: another word only where it ends in a stack's name and belongs to no catalog of its own.
        return stacks.Contains(stack) && NearestName.Find(head, [name]) is not null && !File.Exists(Path.Combine(folder, head + extension))
            ? Found(Severity.Warning, catalogPath, file, $"nothing reads it: the catalog is called {name}{extension}", $"Call it {name}.{stack}{extension}.") : null;
    }

    // A stack need not have a config file, so only a name near that of a stack without an overlay is more than worth knowing.
    private static Finding OfNoStack(string catalogPath, string folder, string file, string stack, List<string> stacks)
    {
        var free = stacks.FindAll(s => !File.Exists(Path.Combine(folder, Path.GetFileName(CatalogReader.OverlayOf(catalogPath, s)))));
        var why = $"no stack of that name has a config: there is no Pulumi.{stack}.yaml";
        return Nearest(stack, free) is { } near
            ? Found(Severity.Warning, catalogPath, file, why, $"Call it {Path.GetFileName(CatalogReader.OverlayOf(catalogPath, near))}, after the stack, or add that file.")
            : Found(Severity.Note, catalogPath, file, why, $"Call it after a stack ({string.Join(", ", stacks)}), or add that file.");
    }

    // 'production' is further from 'prod' than any slip, and still what is meant.
    private static string? Nearest(string stack, List<string> stacks) =>
        NearestName.Find(stack, stacks) ?? stacks.Find(s => s.Length >= 2 && (stack.StartsWith(s, StringComparison.OrdinalIgnoreCase) || s.StartsWith(stack, StringComparison.OrdinalIgnoreCase)));

    private static Finding Found(Severity severity, string catalogPath, string file, string why, string fix)
    {
        var folder = Path.GetDirectoryName(catalogPath);
        return new Finding
        {
            Code = CatalogCodes.NoStacksOverlay,
            Severity = severity,
            Stage = FindingStage.Catalog,
            File = (string.IsNullOrEmpty(folder) ? file : Path.Combine(folder, file)).Replace('\\', '/'),
            Message = $"this file is named like an overlay, and {why}",
            Fix = fix,
        };
    }
}
