using System.Globalization;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;

namespace ServiceInfra.Validation.Decoding;

/// <summary>Reads single values as the server's JSON decoder does (sigs.k8s.io/json): null leaves the field alone, nothing is converted.</summary>
internal static class ValueReader
{
    /// <summary>A string; null where there is none.</summary>
    public static string? Text(Node node, string field, DecodeContext context)
    {
        if (node.Kind == NodeKind.String)
        {
            if (YamlScalars.IsBooleanLetter(node)) context.BooleanLetter(node, field);
            return node.Text;
        }
        if (node.Kind != NodeKind.Null) context.WrongType(node, field, "a string");
        return null;
    }

    /// <summary>A boolean; null where there is none.</summary>
    public static bool? Boolean(Node node, string field, DecodeContext context)
    {
        if (node.Kind == NodeKind.Boolean) return node.Text == "true";
        if (YamlScalars.IsBooleanLetter(node)) return node.Text is "y" or "Y";
        if (node.Kind != NodeKind.Null)
            context.WrongType(node, field, "true or false", node.Kind == NodeKind.String && node.Text is "true" or "false" ? $"Write {node.Text} without quotes." : "");
        return null;
    }

    /// <summary>A 32-bit number; null where there is none.</summary>
    public static int? Int32(Node node, string field, DecodeContext context) => (int?)Integer(node, field, context, int.MinValue, int.MaxValue);

    /// <summary>A 64-bit number; null where there is none.</summary>
    public static long? Int64(Node node, string field, DecodeContext context) => Integer(node, field, context, long.MinValue, long.MaxValue);

    /// <summary>A number or a text; null where there is none.</summary>
    public static IntOrString? IntOrString(Node node, string field, DecodeContext context)
    {
        if (node.Kind == NodeKind.String)
        {
            if (YamlScalars.IsBooleanLetter(node)) context.BooleanLetter(node, field);
            return new IntOrString(0, node.Text);
        }
        if (node.Kind is NodeKind.Number or NodeKind.Null) return Int32(node, field, context) is { } number ? number : null;
        context.WrongType(node, field, "a number or a string");
        return null;
    }

    /// <summary>A list of strings; null where there is none. A null item is an empty string.</summary>
    public static List<string>? Texts(Node node, string field, DecodeContext context)
    {
        if (!IsList(node, field, context)) return null;
        var items = new List<string>(node.Items.Count);
        for (var i = 0; i < node.Items.Count; i++)
            items.Add(IsPlainText(node.Items[i]) ? node.Items[i].Text : Text(node.Items[i], $"{field}[{i}]", context) ?? "");
        return items;
    }

    /// <summary>A map of strings; null where there is none. A null value is an empty string.</summary>
    public static Dictionary<string, string>? Map(Node node, string field, DecodeContext context)
    {
        if (node.Kind == NodeKind.Null) return null;
        if (node.Kind != NodeKind.Map)
        {
            context.WrongType(node, field, "an object with strings as values");
            return null;
        }
        var map = new Dictionary<string, string>(node.Members.Count, StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            var value = IsPlainText(member.Value) ? member.Value.Text : Text(member.Value, $"{field}.{member.Name}", context) ?? "";
            if (map.TryAdd(member.Name, value)) continue;
            context.RepeatedField(member, new DecodePath(field));
            map[member.Name] = value;
        }
        return map;
    }

    /// <summary>Whether a node is a list; a finding when it is neither that nor null.</summary>
    public static bool IsList(Node node, string field, DecodeContext context)
    {
        if (node.Kind == NodeKind.List) return true;
        if (node.Kind != NodeKind.Null) context.WrongType(node, field, "a list");
        return false;
    }

    /// <summary>Whether a node is an object; a finding when it is neither that nor null.</summary>
    public static bool IsObject(Node node, string field, DecodeContext context)
    {
        if (node.Kind == NodeKind.Map) return true;
        if (node.Kind != NodeKind.Null) context.WrongType(node, field, "an object");
        return false;
    }

    /// <summary>Checks a time.</summary>
    public static string? Time(Node node, string field, DecodeContext context)
    {
        if (node.Kind == NodeKind.Null) return null;
        if (node.Kind == NodeKind.String && ApiTime.IsValid(node.Text)) return node.Text;
        if (node.Kind == NodeKind.String) context.Type(FindingCodes.NotATime, node, field, $"{Quote.Text(node.Text)} is not a time", "Write one like \"2026-01-31T12:00:00Z\", or remove the field: the server sets it.");
        else context.WrongType(node, field, "a time in quotes");
        return null;
    }

    /// <summary>Whether a node is a string that needs no second look, and so no path.</summary>
    public static bool IsPlainText(Node node) => node.Kind == NodeKind.String && node.Text.Length != 1;

    private static long? Integer(Node node, string field, DecodeContext context, long least, long most)
    {
        if (node.Kind == NodeKind.Null) return null;
        if (node.Kind != NodeKind.Number)
        {
            var isNumber = node.Kind == NodeKind.String && long.TryParse(node.Text, NumberStyles.AllowLeadingSign, null, out _);
            context.WrongType(node, field, "a whole number", isNumber ? $"Write {node.Text} without quotes." : "");
            return null;
        }
        if (node.Text.AsSpan().ContainsAny('.', 'e', 'E'))
        {
            var whole = double.TryParse(node.Text, NumberStyles.Float, null, out var number) && number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue;
            context.Type(FindingCodes.NotWhole, node, field, $"{node.Text} is not written as a whole number", whole ? $"Write {number:F0}." : "Write a whole number.");
        }
        else if (!long.TryParse(node.Text, NumberStyles.AllowLeadingSign, null, out var value) || value < least || value > most)
            context.Type(FindingCodes.NumberTooLarge, node, field, $"{(node.Text.Length > 40 ? node.Text[..40] + "…" : node.Text)} does not fit into {(most == int.MaxValue ? 32 : 64)} bits", "Write a smaller number.");
        else return value;
        return null;
    }
}
