using System.CommandLine;
using ServiceInfra.Catalog;
using ServiceInfra.Changes.Sources;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary><c>import</c>: a catalog of the Services that are there already, as manifests, as a chart's output, in a cluster.</summary>
public static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("import", "Print a catalog of Services that exist: manifests, the output of 'helm template' or 'kubectl get services -o json'.");
        var paths = new Argument<string[]>("PATH") { Description = "YAML or JSON files, folders, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output", "-o") { Description = "Write this file, which must not be there yet.", HelpName = "FILE" };
        command.Arguments.Add(paths);
        command.Options.Add(output);
        command.SetAction(parsed => Import(parsed.GetValue(paths)!, parsed.GetValue(output), terminal));
        return command;
    }

    private static int Import(string[] paths, string? output, Terminal terminal)
    {
        if (output is not null && Path.Exists(output)) throw new UnreadableException($"{output} is there already, and nothing is to be lost. Name a new file.");
        var findings = new List<Finding>();
        var services = new Dictionary<NamespacedName, ServiceManifest>();
        var reader = new ServiceReader(findings);
        Read(paths, reader, services, findings, terminal);
        foreach (var finding in findings.Where(f => f.Severity == Severity.Error)) terminal.Note(FindingText.Line(finding));
        foreach (var (kind, count) in reader.PassedOver) terminal.Note($"note: passed over: {count} × {kind}");
        if (services.Count == 0) throw new UnreadableException($"no Services found in {string.Join(", ", paths)}.");
        var import = CatalogImport.From(services.Values);
        if (output is null) terminal.Out.Write(import.Text);
        else WholeFile.Write(output, text => text.Write(import.Text));
        Tell(import, services.Count, output, terminal);
        return findings.Exists(f => f.Severity == Severity.Error) ? ExitCodes.Findings : ExitCodes.Success;
    }

    private static void Read(string[] paths, ServiceReader reader, Dictionary<NamespacedName, ServiceManifest> services, List<Finding> findings, Terminal terminal)
    {
        try
        {
            foreach (var file in paths.SelectMany(ManifestFiles.Find))
            {
                var (name, bytes, first) = (file == "-" ? "stdin" : file, ManifestBytes.Read(file, terminal.In), findings.Count);
                reader.Read(name, bytes, (service, refused) => Take(service, refused, services, terminal));
                CatalogAsManifest.Recognise(name, bytes, findings, first);
                HelmTemplate.Recognise(name, bytes, findings, first);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException(e.Message, e);
        }
    }

    private static void Take(ServiceDocument service, bool refused, Dictionary<NamespacedName, ServiceManifest> services, Terminal terminal)
    {
        var name = NamespacedName.Of(service.Manifest);
        // Why it was refused is a finding.
        if (refused) terminal.Note($"warning: {service.File}: Service '{name.Name}' is left out, because no server would take it.");
        // The API server's own, which it keeps as it is.
        else if (name is { Namespace: NamespacedName.DefaultNamespace, Name: "kubernetes" }) terminal.Note("note: passed over: Service 'default/kubernetes', which belongs to the API server");
        else if (name.Name.Length == 0) terminal.Note($"warning: {service.File}: a Service without a name is left out.");
        else if (!services.TryAdd(name, service.Manifest)) terminal.Note($"warning: {service.File}: Service '{name.Namespace}/{name.Name}' is there twice; the first one counts.");
    }

    private static void Tell(CatalogImport import, int count, string? output, Terminal terminal)
    {
        terminal.Note($"{FindingText.Count(count, "Service")}, {count - import.EditMode.Count} in the wizard's terms, {import.EditMode.Count} in edit mode{(import.EditMode.Count == 0 ? "." : ", for what the wizard has no words for:")}");
        foreach (var (key, lost) in import.EditMode) terminal.Note($"  {key}: {lost}");
        terminal.Note("Those in the wizard's terms get the label app, as the wizard writes it, where they have none.");
        if (import.Errors > 0) terminal.Note($"warning: the catalog has {FindingText.Count(import.Errors, "error")}; 'validate{(output is null ? "" : $" --catalog {output}")}' shows {(import.Errors == 1 ? "it" : "them")}.");
    }
}
