using System.Text;
using System.Text.Json;
using ServiceInfra.Catalog;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;

namespace ServiceInfra.Commands.Writers;

/// <summary>What <c>list</c> and <c>show</c> say, for scripts: docs/catalog.md describes the form, to which members may only be added.</summary>
internal static class ServiceJson
{
    /// <summary>Writes all Services of a plan.</summary>
    public static void WriteList(ServicePlan plan, TextWriter output) => Write(output, json =>
    {
        WriteText(json, "stack", plan.Stack);
        json.WriteStartArray("services");
        foreach (var service in plan.Services)
        {
            json.WriteStartObject();
            WriteSummary(service, plan, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>Writes everything about one Service, its manifest included.</summary>
    public static void WriteOne(PlannedService service, ServicePlan plan, TextWriter output) => Write(output, json =>
    {
        WriteText(json, "stack", plan.Stack);
        WriteSummary(service, plan, json);
        ServiceDetailJson.Write(service, plan, json);
        json.WritePropertyName("manifest");
        ManifestFields.Write(service.Manifest, new JsonManifestWriter(json));
    });

    /// <summary>Writes a text; nothing where there is none.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    /// <summary>Writes a list of texts, empty where there are none.</summary>
    public static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string>? values)
    {
        json.WriteStartArray(name);
        foreach (var value in values ?? []) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Write(TextWriter output, Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonManifestWriter.Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        output.Write('\n');
    }

    private static void WriteSummary(PlannedService service, ServicePlan plan, Utf8JsonWriter json)
    {
        var spec = service.Manifest.Spec;
        json.WriteString("key", service.Key);
        json.WriteString("name", service.Manifest.Metadata.Name ?? service.Key);
        WriteText(json, "alias", ServiceSummary.Annotation(service, WellKnown.Alias));
        json.WriteString("namespace", service.Manifest.Metadata.Namespace ?? "");
        json.WriteString("type", ServiceSummary.Type(service) is var type && type == ServiceSummary.VirtualIP ? nameof(ServiceType.VirtualIP) : type);
        WriteTexts(json, "clusterIPs", ClusterIPs(spec));
        WritePorts(spec, json);
        json.WriteString("internetAccess", spec?.Type is "NodePort" or "LoadBalancer" ? spec.Type : "None");
        if (spec?.Type == nameof(ServiceType.ExternalName)) WriteText(json, "externalName", spec.ExternalName);
        WriteTexts(json, "dnsNames", DnsNames.Of(service.Manifest, plan.Settings.ClusterDomain));
    }

    private static IReadOnlyList<string> ClusterIPs(ServiceSpec? spec) =>
        spec is null || spec.Type == nameof(ServiceType.ExternalName) ? [] : spec.ClusterIPs is { Count: > 0 } all ? all : spec.ClusterIP is { Length: > 0 } one ? [one] : [];

    private static void WritePorts(ServiceSpec? spec, Utf8JsonWriter json)
    {
        json.WriteStartArray("ports");
        foreach (var port in spec?.Ports ?? [])
        {
            json.WriteStartObject();
            WriteText(json, "name", port.Name);
            json.WriteString("protocol", ServiceSummary.Protocol(port));
            json.WriteNumber("port", port.Port ?? 0);
            var target = ServiceSummary.Target(port);
            if (target.Text is { } named) json.WriteString("targetPort", named);
            else json.WriteNumber("targetPort", target.Number);
            if (port.NodePort is > 0 and var node) json.WriteNumber("nodePort", node);
            WriteText(json, "appProtocol", port.AppProtocol);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
