using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using ServiceInfra.Documents;

namespace ServiceInfra.Changes;

/// <summary>
/// Flattens objects, whether they were read from a file or registered with Pulumi. Ports are named by their name, else by port and protocol, so
/// that their order does not count.
/// </summary>
public static class ObjectFlattener
{
    // What the server writes, not the person.
    private static readonly HashSet<string> ServerWritten = new(StringComparer.Ordinal)
    {
        "status", "metadata.uid", "metadata.resourceVersion", "metadata.creationTimestamp", "metadata.managedFields", "metadata.generation", "metadata.selfLink",
    };

    /// <summary>An object from what was registered with Pulumi.</summary>
    public static KubernetesObject FromInputs(string kind, ImmutableDictionary<string, object> inputs) => Make(kind, inputs);

    /// <summary>An object from a document; null where it is neither a Service nor a Namespace of v1.</summary>
    public static KubernetesObject? FromNode(Node document) =>
        document["apiVersion"]?.Text == "v1" && document["kind"]?.Text is "Service" or "Namespace" ? Make(document["kind"]!.Text, Plain(document)) : null;

    private static KubernetesObject Make(string kind, object? tree)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Flatten("", tree, fields);
        fields.Remove("apiVersion");
        fields.Remove("kind");
        return new KubernetesObject(kind, fields.GetValueOrDefault("metadata.namespace") ?? (kind == "Service" ? "default" : ""), fields.GetValueOrDefault("metadata.name") ?? "", fields);
    }

    private static void Flatten(string path, object? value, SortedDictionary<string, string> fields)
    {
        if (ServerWritten.Contains(path)) return;
        switch (value)
        {
            case null: break;
            case string text: fields[path] = text; break;
            case bool flag: fields[path] = flag ? "true" : "false"; break;
            case double number: fields[path] = number.ToString(CultureInfo.InvariantCulture); break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                foreach (var (name, item) in map) Flatten(Member(path, name), item, fields);
                break;
            case IEnumerable list:
                FlattenList(path, [.. list.Cast<object?>()], fields);
                break;
            default: fields[path] = value.ToString() ?? ""; break;
        }
    }

    private static void FlattenList(string path, List<object?> items, SortedDictionary<string, string> fields)
    {
        if (items.TrueForAll(i => i is string or bool or double))
        {
            if (items.Count > 0) fields[path] = string.Join(", ", items.Select(i => Convert.ToString(i, CultureInfo.InvariantCulture)));
            return;
        }
        for (var i = 0; i < items.Count; i++)
            Flatten($"{path}[{(path == "spec.ports" ? PortName(items[i], i) : i.ToString(CultureInfo.InvariantCulture))}]", items[i], fields);
    }

    private static string PortName(object? port, int index)
    {
        if (port is not IEnumerable<KeyValuePair<string, object?>> members) return index.ToString(CultureInfo.InvariantCulture);
        var fields = members.ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);
        return fields.GetValueOrDefault("name") as string ?? $"{fields.GetValueOrDefault("port")}/{fields.GetValueOrDefault("protocol") ?? "TCP"}";
    }

    // A name with a dot or a slash, as label keys have, is set apart.
    private static string Member(string path, string name)
    {
        var plain = name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        return path.Length == 0 ? name : plain ? $"{path}.{name}" : $"{path}[{name}]";
    }

    private static object? Plain(Node node) => node.Kind switch
    {
        NodeKind.Map => node.Members.Select(m => KeyValuePair.Create(m.Name, Plain(m.Value))).DistinctBy(m => m.Key).ToArray(),
        NodeKind.List => node.Items.Select(Plain).ToArray(),
        NodeKind.String => node.Text,
        NodeKind.Number => double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : node.Text,
        NodeKind.Boolean => node.Text == "true",
        _ => null,
    };
}
