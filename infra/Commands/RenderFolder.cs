using System.Text;
using System.Text.Json;
using ServiceInfra.Catalog;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;

namespace ServiceInfra.Commands;

/// <summary>Writes one file an object into a folder. Each file appears whole or not at all.</summary>
internal static class RenderFolder
{
    /// <summary>Writes the files and says what was written, and what lies there from earlier and is no longer in the catalog.</summary>
    /// <exception cref="UnreadableException">The folder cannot be written.</exception>
    public static void Write(ServicePlan plan, string folder, bool json, Terminal terminal)
    {
        try
        {
            if (folder.Length == 0) throw new UnreadableException("the folder's name is empty. Name one after --output.");
            var objects = RenderedObject.Of(plan).ToList();
            var written = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in objects.Select(o => FileName(o, json)))
                if (!written.Add(name)) throw new UnreadableException($"two objects would be written to {name}; nothing may be lost, so give one of them a name of its own.");
            if (File.Exists(folder)) throw new UnreadableException($"{folder} is a file, and --output names a folder. Name another one.");
            Directory.CreateDirectory(folder);
            WriteAll(objects, folder, json, terminal);
            terminal.Out.WriteLine($"{written.Count} files in {folder}");
            WarnOfOthers(folder, json, written, terminal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"{folder} cannot be written: {e.Message}", e);
        }
    }

    private static string FileName(RenderedObject rendered, bool json)
    {
        // '_' is in no name: "a_b-c" and "a-b_c" stay two files.
        var ns = rendered.Metadata.Namespace;
        return $"{(ns is null ? "" : ns + "_")}{rendered.Metadata.Name ?? rendered.Service?.Key}.{rendered.Kind.ToLowerInvariant()}.{(json ? "json" : "yaml")}";
    }

    private static void WriteAll(List<RenderedObject> objects, string folder, bool json, Terminal terminal)
    {
        var steps = new Steps();
        steps.Expect(objects.Count);
        using var progress = Progress.Start(terminal, "Writing", steps);
        foreach (var rendered in objects)
        {
            var text = json ? Json(rendered) : Yaml(rendered);
            WholeFile.Write(Path.Combine(folder, FileName(rendered, json)), output => output.Write(text));
            steps.Step();
        }
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

    private static void WarnOfOthers(string folder, bool json, HashSet<string> written, Terminal terminal)
    {
        var others = Directory.EnumerateFiles(folder, json ? "*.json" : "*.yaml").Select(Path.GetFileName).Where(f => !written.Contains(f!)).Order(StringComparer.Ordinal).ToArray();
        if (others.Length > 0)
            terminal.Error.WriteLine($"warning: {folder} also holds {string.Join(", ", others.Take(5))}{(others.Length > 5 ? $" and {others.Length - 5} more" : "")}, which the catalog does not have.");
    }
}
