using System.ComponentModel;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;

namespace ServiceInfra.Catalog;

/// <summary>Generates <c>services.schema.json</c> from the definition records, so that record, reader and schema cannot drift apart.</summary>
public static class CatalogSchema
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(ServiceDefinition)] = "service",
        [typeof(NamespaceDefinition)] = "namespace",
        [typeof(PortDefinition)] = "port",
        [typeof(SessionAffinityDefinition)] = "sessionAffinity",
        [typeof(InternetAccessDefinition)] = "internetAccess",
        [typeof(WorkloadReference)] = "workload",
        [typeof(WaitDefinition)] = "wait",
        [typeof(PulumiOptions)] = "options",
    };

    private static readonly JsonSerializerOptions Serializer = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly JsonSchemaExporterOptions Exporter = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as JSON text with a final line break.</summary>
    public static string Generate()
    {
        var root = Catalog();
        AllowRemoval(root["$defs"]!["service"]!["properties"]!.AsObject());
        return Text(root);
    }

    private static JsonObject Catalog()
    {
        var root = Root("ServiceInfra catalog", typeof(CatalogDefinition));
        var definitions = new JsonObject();
        foreach (var (type, name) in Names) definitions[name] = Of(type, $"#/$defs/{name}/");
        ExcludeFromDefaults(root, definitions);
        root["$defs"] = definitions;
        return root;
    }

    // In an entry null removes a default, so what can be one may be null; that there is one, only the reader knows.
    private static void AllowRemoval(JsonObject fields)
    {
        foreach (var (name, field) in fields.ToArray())
        {
            if (CatalogDefaults.Excluded.Contains(name)) continue;
            var (described, value) = (new JsonObject(), field!.DeepClone().AsObject());
            foreach (var about in (string[])["description", "examples"])
                if (value.Remove(about, out var text)) described[about] = text;
            if (value["additionalProperties"] is JsonObject inner) value["additionalProperties"] = OrNull(inner);
            described["anyOf"] = OrNull(value)["anyOf"]!.DeepClone();
            fields[name] = described;
        }
    }

    /// <summary>A schema whose top level is a record.</summary>
    internal static JsonObject Root(string title, Type record)
    {
        var root = new JsonObject { ["$schema"] = Draft, ["title"] = title };
        foreach (var (name, value) in Of(record, "#/")) root[name] = value?.DeepClone();
        return root;
    }

    /// <summary>A schema as text with a final line break.</summary>
    internal static string Text(JsonObject root) => root.ToJsonString(Written) + "\n";

    /// <summary>The schema of an overlay: the same fields, none required, and null, which removes one.</summary>
    public static string GenerateOverlay()
    {
        var root = Catalog();
        root["title"] = "ServiceInfra overlay";
        root.Remove("required");
        AllowNull(root);
        foreach (var (_, definition) in root["$defs"]!.AsObject())
        {
            definition!.AsObject().Remove("required");
            AllowNull(definition.AsObject());
        }
        return Text(root);
    }

    private static void AllowNull(JsonObject schema)
    {
        foreach (var choice in schema["anyOf"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            choice.Remove("required");
            AllowNull(choice);
        }
        foreach (var (name, property) in schema["properties"]?.AsObject().ToArray() ?? [])
        {
            if (name == "$schema") continue;
            if (property is JsonObject { } field && field["additionalProperties"] is JsonObject value) field["additionalProperties"] = OrNull(value);
            schema["properties"]![name] = OrNull(property!);
        }
    }

    private static JsonObject OrNull(JsonNode schema) => new() { ["anyOf"] = new JsonArray(schema.DeepClone(), new JsonObject { ["type"] = "null" }) };

    // The exporter refers to repeated types by their path below the type it was asked for.
    private static JsonObject Of(Type type, string place) =>
        JsonNode.Parse(Serializer.GetJsonSchemaAsNode(type, Exporter).ToJsonString().Replace("\"$ref\":\"#/properties/", $"\"$ref\":\"{place}properties/", StringComparison.Ordinal))!.AsObject();

    private static JsonObject Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var schema = node as JsonObject ?? [];
        DropNull(schema);
        if (type == typeof(Node)) schema = new JsonObject { ["type"] = new JsonArray("string", "object") };
        else if (type == typeof(IntOrString)) schema = new JsonObject { ["type"] = new JsonArray("integer", "string") };
        else if (type == typeof(int)) schema = new JsonObject { ["type"] = "integer" };
        else if (type == typeof(WaitFor)) schema = new JsonObject { ["enum"] = new JsonArray([.. Words.Waits.Keys.Select(w => JsonValue.Create(w))]) };
        if (!context.Path.IsEmpty && Names.TryGetValue(type, out var name)) schema = new JsonObject { ["$ref"] = $"#/$defs/{name}" };
        else if (IsDefinition(type)) schema["additionalProperties"] = false;
        if (schema["$ref"] is null && BareWords(type) is { } words) schema = new JsonObject { ["anyOf"] = new JsonArray(words, schema) };
        return Describe(context, type, schema);
    }

    private static bool IsDefinition(Type type) => type.Namespace == typeof(CatalogSchema).Namespace && type.IsClass;

    /// <summary>The records that a bare word may stand for.</summary>
    private static JsonObject? BareWords(Type type)
    {
        IEnumerable<string>? words =
            type == typeof(SessionAffinityDefinition) ? ["None", "ClientIP"]
            : type == typeof(InternetAccessDefinition) ? Words.InternetAccess.Keys
            : type == typeof(WaitDefinition) ? Words.Waits.Keys
            : null;
        return words is null ? null : new JsonObject { ["enum"] = new JsonArray([.. words.Select(w => JsonValue.Create(w))]) };
    }

    private static JsonObject Describe(JsonSchemaExporterContext context, Type type, JsonObject schema)
    {
        var attributes = context.PropertyInfo?.AttributeProvider ?? type;
        var described = new JsonObject();
        if (Attribute<DescriptionAttribute>(attributes) is { } description) described["description"] = description.Description;
        foreach (var (name, value) in schema.ToArray())
        {
            schema.Remove(name);
            described[name] = value;
        }
        if (context.PropertyInfo is { } property && Attribute<ExampleAttribute>(property.AttributeProvider) is { } example)
            described["examples"] = new JsonArray(JsonNode.Parse(example.Json));
        return described;
    }

    private static T? Attribute<T>(ICustomAttributeProvider? provider) where T : Attribute => provider?.GetCustomAttributes(typeof(T), false).OfType<T>().FirstOrDefault();

    private static void DropNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray types)
        {
            var kept = types.Select(t => t!.GetValue<string>()).Where(t => t != "null").ToArray();
            schema["type"] = kept.Length == 1 ? kept[0] : new JsonArray([.. kept.Select(t => JsonValue.Create(t))]);
        }
        if (schema["enum"] is JsonArray words)
            for (var i = words.Count - 1; i >= 0; i--)
                if (words[i] is null) words.RemoveAt(i);
    }

    private static void ExcludeFromDefaults(JsonObject root, JsonObject definitions)
    {
        var defaults = definitions["service"]!.DeepClone().AsObject();
        foreach (var field in CatalogDefaults.Excluded) defaults["properties"]!.AsObject().Remove(field);
        definitions["defaults"] = defaults;
        root["properties"]!["defaults"]!["$ref"] = "#/$defs/defaults";
    }
}
