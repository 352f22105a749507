using System.Globalization;
using ServiceInfra.Documents;
using ServiceInfra.Validation;

namespace ServiceInfra.Catalog;

/// <summary>Reads single values of the catalog; what is not of the wanted type is a finding and reads as absent.</summary>
internal sealed class FieldReader(CatalogFindings findings)
{
    /// <summary>What to write where seconds are meant.</summary>
    public const string SecondsAdvice = "Write a whole number of seconds, such as 600.";

    /// <summary>What to do about a null.</summary>
    public const string NullAdvice = "Leave the field out; null only removes what 'defaults' have or, in an overlay, the base.";

    private const string PortAdvice = "Write a whole number from 1 to 65535, such as 80.";

    /// <summary>A string.</summary>
    public string? Text(Node node)
    {
        if (node.Kind == NodeKind.String) return node.Text;
        // The commonest slip: a label or annotation value such as true or 1, which Kubernetes takes as text only.
        var fix = node.Kind is NodeKind.Number or NodeKind.Boolean ? $"Write \"{node.Text}\"." : NullFix(node);
        return Wrong<string>(node, "a string", fix);
    }

    /// <summary>A Service's selector: labels, unlike that of a workload, whose two fields are known here.</summary>
    public IReadOnlyDictionary<string, string>? Selector(Node node)
    {
        foreach (var member in node.Members)
        {
            var labels = member is { Name: "matchLabels", Value.Kind: NodeKind.Map };
            if (!labels && member is not { Name: "matchExpressions", Value.Kind: NodeKind.List }) continue;
            findings.Error(CatalogCodes.WrongType, node, member, $"a Service's selector is labels alone and has no {member.Name}.",
                labels ? $"Lift the labels out of matchLabels: write \"selector\": {NodeJson.Text(member.Value)}." : "Write labels that the pods have, such as { \"app\": \"web\" }.");
            return null;
        }
        return Map(node);
    }

    /// <summary>A whole number that fits 32 bits.</summary>
    /// <param name="node">The value.</param>
    /// <param name="advice">What to write in its place.</param>
    public int? Integer(Node node, string advice = PortAdvice)
    {
        if (node.Kind == NodeKind.Number && int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return value;
        var meant = WholeNumber(node.Text);
        if (node.Kind == NodeKind.Number)
        {
            findings.Error(CatalogCodes.OutOfRange, node, $"{Shortened(node.Text)} {WhatIsWrong(node.Text, meant)}.", meant is null ? advice : $"Write {meant}.");
            return null;
        }
        Wrong<string>(node, "a number", node.Kind == NodeKind.String ? meant is null ? advice : $"Write {meant} without quotes." : node.Kind == NodeKind.Null ? NullFix(node) : advice);
        return null;
    }

    // 8e1 and 80.0 are 80 too, in other programs' JSON.
    private static int? WholeNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;

    private static string WhatIsWrong(string number, int? meant) => meant is not null ? "is not written as a whole number"
        : double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= int.MaxValue ? "is not a whole number" : "does not fit into 32 bits";

    private static string Shortened(string number) => number.Length <= 40 ? number : number[..40] + "…";

    /// <summary>A whole number of seconds, at least 1.</summary>
    public int? Seconds(Node node)
    {
        if (Integer(node, SecondsAdvice) is not { } value) return null;
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

    /// <summary>The Kubernetes provider's id of a Service: with any other, nothing fails before 'pulumi up'.</summary>
    public string? ImportId(Node node)
    {
        if (Text(node) is not { } id) return null;
        var parts = id.Split('/');
        if (parts.Length <= 2 && Array.TrueForAll(parts, p => Names.IsLabel1123(p))) return id;
        findings.Error(CatalogCodes.ImportId, node, $"'{id}' is not the id of a Service: its namespace and its name with '/' between them.",
            $"Write \"{(parts.Length >= 2 && Array.TrueForAll(parts[^2..], p => Names.IsLabel1123(p)) ? string.Join('/', parts[^2..]) : "demo-namespace/web")}\".");
        return null;
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

    /// <summary>Whether a node is an object; says so where it is not.</summary>
    /// <param name="node">The value.</param>
    /// <param name="advice">What to write in its place.</param>
    public bool IsObject(Node node, string advice = "")
    {
        if (node.Kind != NodeKind.Map)
        {
            Wrong<string>(node, "an object", node.Kind == NodeKind.Null ? NullFix(node) : advice);
            return false;
        }
        return true;
    }

    /// <summary>Says that a record has no such field.</summary>
    public void Unknown(Node map, Member member, Type record)
    {
        var fix = MisplacedFields.Answer(record, map, member) ?? NearestName.Suggest(member.Name, FieldNames.Of(record));
        findings.Error(CatalogCodes.UnknownField, map, member, $"there is no field '{member.Name}' here.", fix);
    }

    /// <summary>Says that a required field is not there.</summary>
    public void Missing(Node map, string field, string fix) => findings.Error(CatalogCodes.MissingField, map, $"'{field}' is missing.", fix);

    /// <summary>Says that a value is of the wrong type.</summary>
    public T? Wrong<T>(Node node, string wanted, string fix = "") where T : class
    {
        findings.Error(CatalogCodes.WrongType, node, $"this must be {wanted}, not {node.Describe()}.", fix);
        return null;
    }

    private static string NullFix(Node node) => node.Kind == NodeKind.Null ? NullAdvice : "";
}
