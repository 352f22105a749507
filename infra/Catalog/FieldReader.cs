using System.Globalization;
using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>Reads single values of the catalog; what is not of the wanted type is a finding and reads as absent.</summary>
internal sealed class FieldReader(CatalogFindings findings)
{
    /// <summary>A string.</summary>
    public string? Text(Node node)
    {
        if (node.Kind == NodeKind.String) return node.Text;
        // The commonest slip: a label or annotation value such as true or 1, which Kubernetes takes as text only.
        var fix = node.Kind is NodeKind.Number or NodeKind.Boolean ? $"Write \"{node.Text}\"." : NullFix(node);
        return Wrong<string>(node, "a string", fix);
    }

    /// <summary>A whole number that fits 32 bits.</summary>
    public int? Integer(Node node)
    {
        if (node.Kind == NodeKind.Number && int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return value;
        if (node.Kind == NodeKind.Number)
        {
            findings.Error(CatalogCodes.OutOfRange, node, $"{node.Text} is not a whole number from {int.MinValue} to {int.MaxValue}.");
            return null;
        }
        var fix = node.Kind == NodeKind.String && int.TryParse(node.Text, out var meant) ? $"Write {meant} without quotes." : NullFix(node);
        Wrong<string>(node, "a number", fix);
        return null;
    }

    /// <summary>A whole number of seconds, at least 1.</summary>
    public int? Seconds(Node node)
    {
        if (Integer(node) is not { } value) return null;
        if (value >= 1) return value;
        findings.Error(CatalogCodes.OutOfRange, node, $"{value} is not a number of seconds from 1.", "Write 1 or more.");
        return null;
    }

    /// <summary>true or false.</summary>
    public bool? Flag(Node node)
    {
        if (node.Kind == NodeKind.Boolean) return node.Text == "true";
        Wrong<string>(node, "true or false", node.Text is "true" or "false" ? $"Write {node.Text} without quotes." : NullFix(node));
        return null;
    }

    /// <summary>A list of strings.</summary>
    public IReadOnlyList<string>? Texts(Node node)
    {
        if (node.Kind != NodeKind.List) return Wrong<IReadOnlyList<string>>(node, "a list of strings", node.Kind == NodeKind.String ? $"Write [ \"{node.Text}\" ]." : NullFix(node));
        var texts = new List<string>(node.Items.Count);
        foreach (var item in node.Items)
            if (Text(item) is { } text) texts.Add(text);
        return texts;
    }

    /// <summary>An object of strings, as labels and annotations are.</summary>
    public IReadOnlyDictionary<string, string>? Map(Node node)
    {
        if (!IsObject(node)) return null;
        var map = new Dictionary<string, string>(node.Members.Count, StringComparer.Ordinal);
        foreach (var member in node.Members)
            if (Text(member.Value) is { } text) map[member.Name] = text;
        return map;
    }

    /// <summary>One of an enumeration's words, spelt exactly.</summary>
    public T? Word<T>(Node node, WordTable<T> words) where T : struct, Enum
    {
        if (node.Kind != NodeKind.String)
        {
            Wrong<string>(node, $"one of {string.Join(", ", words.Keys)}", NullFix(node));
            return null;
        }
        if (words.Find(node.Text) is { } value) return value;
        findings.Error(CatalogCodes.UnknownWord, node, $"'{node.Text}' is not one of {string.Join(", ", words.Keys)}.", OfTheApi<T>(node.Text) ?? (NearestName.Find(node.Text, words.Keys) is { } near ? $"Write \"{near}\"." : ""));
        return null;
    }

    // The API's own types, which a chart's author writes here first.
    private static string? OfTheApi<T>(string word) => typeof(T) != typeof(ServiceType) ? null : word switch
    {
        "NodePort" or "LoadBalancer" => $"Write \"internetAccess\": \"{word}\" and leave the type out.",
        "ClusterIP" => "Write \"VirtualIP\", or leave the type out.",
        _ => null,
    };

    /// <summary>Whether a node is an object without repeated names; says so where it is not.</summary>
    public bool IsObject(Node node)
    {
        if (node.Kind != NodeKind.Map)
        {
            Wrong<string>(node, "an object", NullFix(node));
            return false;
        }
        if (!node.HasRepeatedMembers()) return true;
        foreach (var member in node.RepeatedMembers())
            findings.Error(CatalogCodes.RepeatedField, node, member, $"'{member.Name}' stands here twice; the second one would win silently.", "Keep one of them.");
        return true;
    }

    /// <summary>Says that a record has no such field.</summary>
    public void Unknown(Node map, Member member, Type record)
    {
        var removed = member.Name switch
        {
            "topologyKeys" => "Kubernetes removed it in 1.22. Use trafficDistribution.",
            "ipFamily" => "Kubernetes removed it in 1.20. Use ipFamilies.",
            _ => NearestName.Suggest(member.Name, FieldNames.Of(record)),
        };
        findings.Error(CatalogCodes.UnknownField, map, member, $"there is no field '{member.Name}' here.", removed);
    }

    /// <summary>Says that a required field is not there.</summary>
    public void Missing(Node map, string field, string fix) => findings.Error(CatalogCodes.MissingField, map, $"'{field}' is missing.", fix);

    /// <summary>Says that a value is of the wrong type.</summary>
    public T? Wrong<T>(Node node, string wanted, string fix = "") where T : class
    {
        findings.Error(CatalogCodes.WrongType, node, $"this must be {wanted}, not {node.Describe()}.", fix);
        return null;
    }

    private static string NullFix(Node node) => node.Kind == NodeKind.Null ? "Leave the field out; null removes a field in an overlay only." : "";
}
