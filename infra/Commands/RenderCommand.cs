using System.CommandLine;
using System.Text;
using System.Text.Json;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;

namespace ServiceInfra.Commands;

/// <summary><c>render</c>: the manifests as YAML, as one v1 List in JSON, or as one file each in a folder.</summary>
public static class RenderCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("render", "Print the manifests that 'pulumi up' would create, for a look, a diff or kubectl.");
        var options = new CatalogOptions(command);
        var format = new Option<string>("--format", "-f") { Description = $"yaml: documents; json: one v1 List. {ShortForms.FormatHere}", DefaultValueFactory = _ => "yaml", HelpName = "yaml|json" };
        format.AcceptOnlyFromAmong("yaml", "json");
        var output = new Option<string?>("--output", "-o") { Description = "Write one file an object into this folder instead; the folder is made where needed. Says which files of earlier runs the catalog no longer has.", HelpName = "FOLDER" };
        command.Options.Add(format);
        var prune = new Option<bool>("--prune") { Description = $"With --output: remove the files that an earlier render wrote there for this catalog and this one does not. Only files of the folder's list {RenderList.FileName} that nobody has changed." };
        command.Options.Add(output);
        command.Options.Add(prune);
        command.Validators.Add(result =>
        {
            if (result.GetValue(prune) && result.GetValue(output) is null) result.AddError("--prune removes files of the folder that --output names. Name one.");
        });
        command.SetAction(parsed =>
        {
            var request = options.Request(parsed);
            var result = WatchedPlan.Load(request, terminal, "Planning");
            if (!PlanGuard.Passes(result, terminal)) return ExitCodes.Findings;
            WarnOfWorkloads(result.Plan, terminal);
            var json = parsed.GetValue(format) == "json";
            if (parsed.GetValue(output) is { } folder) new RenderFolder(folder, request.CatalogPath, json, terminal).Write(result.Plan, parsed.GetValue(prune));
            else if (json) WriteList(result.Plan, terminal.Out);
            else WriteYaml(result.Plan, terminal.Out);
            return ExitCodes.Success;
        });
        return command;
    }

    // Characters of YAML that are gathered before they are written; of an array below the size from which the collector treats it as a large one.
    private const int FullAt = 32 * 1024;

    // With fewer objects one thread is done before a second one has begun.
    private const int Many = 2_000, Slice = 50;

    /// <summary>Writes all objects as YAML documents.</summary>
    public static void WriteYaml(ServicePlan plan, TextWriter output)
    {
        var objects = RenderedObject.Of(plan);
        if (plan.Services.Count < Many) Yaml(objects, output.Write);
        else
        {
            var separator = "";
            foreach (var slice in objects.Chunk(Slice).AsParallel().AsOrdered().Select(o => Yaml(o)))
            {
                output.Write(separator);
                output.Write(slice);
                separator = Separator;
            }
        }
    }

    private const string Separator = "---\n";

    // What is left when the last object is written; all of it where nobody takes what is full.
    private static StringBuilder Yaml(IEnumerable<RenderedObject> objects, Action<StringBuilder>? write = null)
    {
        // One chunk, which Clear keeps.
        var text = new StringBuilder(FullAt + FullAt / 4);
        var sink = new YamlManifestWriter(text);
        var first = true;
        foreach (var rendered in objects)
        {
            if (!first) text.Append(Separator);
            first = false;
            rendered.Write(sink);
            if (write is null || text.Length <= FullAt) continue;
            write(text);
            text.Clear();
        }
        write?.Invoke(text);
        return text;
    }

    /// <summary>Writes all objects as one v1 List.</summary>
    public static void WriteList(ServicePlan plan, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonManifestWriter.Options))
        {
            var sink = new JsonManifestWriter(json);
            json.WriteStartObject();
            json.WriteString("apiVersion", "v1");
            json.WriteString("kind", "List");
            json.WriteStartArray("items");
            foreach (var rendered in RenderedObject.Of(plan)) rendered.Write(sink);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        output.Write('\n');
    }

    private static void WarnOfWorkloads(ServicePlan plan, Terminal terminal)
    {
        foreach (var service in plan.Services.Where(s => s.Workload is not null))
            terminal.Note($"warning: {service.Key}: the selector comes from the live {service.Workload!.Kind} {service.Workload.Name} and is not in the manifest; only 'pulumi up' knows it.");
    }
}
