using System.Text.Json;
using ServiceInfra.Catalog;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;

namespace ServiceInfra.Commands.Writers;

/// <summary>What <c>show</c> says beyond <c>list</c>, for scripts.</summary>
internal static class ServiceDetailJson
{
    /// <summary>Writes the members into an open object.</summary>
    public static void Write(PlannedService service, ServicePlan plan, Utf8JsonWriter json)
    {
        var spec = service.Manifest.Spec ?? new ServiceSpec();
        ServiceJson.WriteText(json, "description", ServiceSummary.Annotation(service, WellKnown.Description));
        ServiceJson.WriteText(json, "creator", ServiceSummary.Annotation(service, WellKnown.Creator));
        ServiceJson.WriteTexts(json, "externalIPs", spec.ExternalIPs);
        WriteAffinity(spec, json);
        if (service.Workload is { } workload) WriteWorkload(workload, json);
        else WriteMap(json, "selector", spec.Selector);
        WriteMap(json, "labels", service.Manifest.Metadata.Labels);
        WriteWait(service.Entry.Definition.Wait ?? plan.Settings.Wait, json);
        if (service.Options is { } options) WriteOptions(options, json);
        WriteDefinedIn(service.Entry.KeyLocation, json);
    }

    private static void WriteAffinity(ServiceSpec spec, Utf8JsonWriter json)
    {
        json.WriteStartObject("sessionAffinity");
        json.WriteString("type", ServiceSummary.SessionAffinity(spec));
        if (spec.SessionAffinityConfig?.ClientIP?.TimeoutSeconds is { } seconds) json.WriteNumber("timeoutSeconds", seconds);
        json.WriteEndObject();
    }

    private static void WriteWorkload(WorkloadReference workload, Utf8JsonWriter json)
    {
        json.WriteStartObject("workload");
        json.WriteString("kind", workload.Kind.ToString());
        json.WriteString("name", workload.Name);
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string>? map)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in (map ?? new Dictionary<string, string>()).OrderBy(p => p.Key, StringComparer.Ordinal)) json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static void WriteWait(WaitDefinition? wait, Utf8JsonWriter json)
    {
        json.WriteStartObject("wait");
        json.WriteString("for", (wait?.For ?? WaitFor.Endpoints).ToString().ToLowerInvariant());
        if (wait?.TimeoutSeconds is { } seconds) json.WriteNumber("timeoutSeconds", seconds);
        json.WriteEndObject();
    }

    private static void WriteOptions(PulumiOptions options, Utf8JsonWriter json)
    {
        json.WriteStartObject("options");
        if (options.Protect is { } protect) json.WriteBoolean("protect", protect);
        if (options.RetainOnDelete is { } retain) json.WriteBoolean("retainOnDelete", retain);
        if (options.IgnoreChanges is { Count: > 0 } ignored) ServiceJson.WriteTexts(json, "ignoreChanges", ignored);
        if (options.Aliases is { Count: > 0 } aliases) ServiceJson.WriteTexts(json, "aliases", aliases);
        ServiceJson.WriteText(json, "import", options.Import);
        json.WriteEndObject();
    }

    private static void WriteDefinedIn(Documents.Location at, Utf8JsonWriter json)
    {
        var position = at.Position;
        json.WriteStartObject("definedIn");
        json.WriteString("file", at.File);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteEndObject();
    }
}
