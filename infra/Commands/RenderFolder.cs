using System.Text;
using System.Text.Json;
using ServiceInfra.Catalog;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary>Writes one file an object into a folder. Each file appears whole or not at all.</summary>
/// <param name="folder">The folder.</param>
/// <param name="catalog">The catalog's path.</param>
/// <param name="json">Whether the files are JSON, else YAML.</param>
/// <param name="terminal">Where it is said what was done.</param>
internal sealed class RenderFolder(string folder, string catalog, bool json, Terminal terminal)
{
    private const int MostNames = 20;

    /// <summary>Writes the files and says what was written, and what lies there from earlier and is no longer in the catalog.</summary>
    /// <param name="plan">What is written.</param>
    /// <param name="prune">Whether files that an earlier run wrote for this catalog, and this one did not, are removed.</param>
    /// <exception cref="UnreadableException">The folder cannot be written.</exception>
    public void Write(ServicePlan plan, bool prune)
    {
        try
        {
            if (folder.Length == 0) throw new UnreadableException("the folder's name is empty. Name one after --output.");
            var objects = RenderedObject.Of(plan).ToList();
            var written = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in objects.Select(FileName))
                if (!written.Add(name)) throw new UnreadableException($"two objects would be written to {name}; nothing may be lost, so give one of them a name of its own.");
            if (File.Exists(folder)) throw new UnreadableException($"{folder} is a file, and --output names a folder. Name another one.");
            Directory.CreateDirectory(folder);
            var listed = RenderList.Read(folder);
            var earlier = listed.FindAll(f => File.Exists(Path.Combine(folder, f.Name)));
            var files = WriteAll(objects, earlier);
            terminal.Out.WriteLine($"{written.Count} files in {VisibleText.Of(folder)}");
            var owner = Owner;
            var others = earlier.FindAll(f => f.Catalog != owner && (!written.Contains(f.Name) || File.Exists(Path.Combine(folder, f.Catalog))));
            var shared = others.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
            // What another catalog has as well is that one's from now on.
            var left = Settle(earlier.FindAll(f => f.Catalog == owner && !written.Contains(f.Name) && !shared.Contains(f.Name)), prune);
            if (prune) RemoveParts([.. written, .. listed.Select(f => f.Name), RenderList.FileName]);
            RenderList.Write(folder, [.. files, .. left, .. others]);
            WarnOfOthers([.. written, .. left.Select(f => f.Name)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"{folder} cannot be written: {e.Message}", e);
        }
    }

    // Files that another catalog's run wrote into the same folder are that one's to remove. The way there holds in every clone.
    private string Owner => Path.GetRelativePath(folder, catalog).Replace('\\', '/');

    private string FileName(RenderedObject rendered)
    {
        // '_' is in no name: "a_b-c" and "a-b_c" stay two files.
        var ns = rendered.Metadata.Namespace;
        return $"{(ns is null ? "" : ns + "_")}{rendered.Metadata.Name ?? rendered.Service?.Key}.{rendered.Kind.ToLowerInvariant()}.{(json ? "json" : "yaml")}";
    }

    private List<RenderedFile> WriteAll(List<RenderedObject> objects, List<RenderedFile> earlier)
    {
        var texts = objects.ConvertAll(o => json ? Json(o) : Yaml(o));
        var (owner, files) = (Owner, new List<RenderedFile>());
        for (var i = 0; i < objects.Count; i++) files.Add(new RenderedFile(owner, FileName(objects[i]), RenderList.Hash(texts[i])));
        // Before any of them, for a run that is killed between the first and the last: each file then is what the list says, the old text or the new one.
        RenderList.Write(folder, [.. earlier, .. files]);
        var steps = new Steps();
        steps.Expect(files.Count);
        using var progress = Progress.Start(terminal, "Writing", steps);
        for (var i = 0; i < files.Count; i++)
        {
            var text = texts[i];
            WholeFile.Write(Path.Combine(folder, files[i].Name), output => output.Write(text));
            steps.Step();
        }
        return files;
    }

    private static string Yaml(RenderedObject rendered)
    {
        var text = new StringBuilder();
        rendered.Write(new YamlManifestWriter(text));
        return text.ToString();
    }

    private static string Json(RenderedObject rendered)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonManifestWriter.Options)) rendered.Write(new JsonManifestWriter(json));
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    // Removes what may be removed, or says what could be. Gives what stays.
    private List<RenderedFile> Settle(List<RenderedFile> stale, bool prune)
    {
        // A killed run leaves two hashes of a file.
        var unchanged = stale.Where(f => RenderList.IsUnchanged(folder, f)).Select(f => f.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        var changed = stale.Select(f => f.Name).Except(unchanged).Order(StringComparer.Ordinal).ToList();
        if (changed.Count > 0) Warn($"also holds {Names(changed)}, which an earlier render wrote, the catalog no longer has, and somebody has changed since. --prune does not remove {Them(changed)}.");
        if (!prune)
        {
            if (unchanged.Count > 0) Warn($"also holds {Names(unchanged)}, which an earlier render wrote and the catalog no longer has. Remove {Them(unchanged)} with --prune.");
            return stale;
        }
        foreach (var name in unchanged)
        {
            File.Delete(Path.Combine(folder, name));
            terminal.Out.WriteLine($"removed {VisibleText.Of(name)}, which the catalog no longer has");
        }
        return stale.FindAll(f => changed.Contains(f.Name));
    }

    private void RemoveParts(HashSet<string> names)
    {
        foreach (var name in PartFiles.LeftIn(folder, names).Order(StringComparer.Ordinal))
        {
            File.Delete(Path.Combine(folder, name));
            terminal.Out.WriteLine($"removed {VisibleText.Of(name)}, which a run that was killed has left");
        }
    }

    private void WarnOfOthers(HashSet<string> known)
    {
        var others = Directory.EnumerateFiles(folder, json ? "*.json" : "*.yaml").Select(f => Path.GetFileName(f)!).Where(f => !known.Contains(f)).Order(StringComparer.Ordinal).ToList();
        if (others.Count > 0) Warn($"also holds {Names(others)}, which the catalog does not have.");
    }

    private void Warn(string what) => terminal.Note($"warning: {folder} {what}");

    private static string Them(List<string> names) => names.Count == 1 ? "it" : "them";

    private static string Names(List<string> names) => string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");
}
