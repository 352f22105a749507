using ServiceInfra.Documents;

namespace ServiceInfra.Validation.Decoding;

/// <summary>What to write in place of a value of a wrong type, where its form shows what was meant.</summary>
internal static class TypeFixes
{
    /// <summary>What workloads have below <c>selector</c>, as paths of a Service.</summary>
    public const string MatchLabels = "spec.selector.matchLabels", MatchExpressions = "spec.selector.matchExpressions";

    private const int LongestShown = 60;

    /// <summary>The fix; null where nothing shows.</summary>
    /// <param name="node">The value.</param>
    /// <param name="field">Its path.</param>
    /// <param name="expected">What must be there, in words.</param>
    public static string? For(Node node, string field, string expected) => (expected, node.Kind) switch
    {
        (_, NodeKind.Map) when field == MatchLabels => NodeJson.Text(node) is { Length: <= LongestShown } labels ? $"Write the labels themselves: selector: {labels}." : "Write the labels directly below selector.",
        (_, NodeKind.List) when field == MatchExpressions => "Write labels that all of the pods have, such as selector: {\"app\": \"web\"}.",
        // Quoting or unquoting is the usual fix.
        ("a string", NodeKind.Number or NodeKind.Boolean) => $"Write it in quotes: \"{node.Text}\".",
        ("a whole number" or "a number or a string", NodeKind.String) when IsRange(node.Text) => "Write each port by itself, in an item of its own: a Service has no ranges.",
        ("a list", NodeKind.Map or NodeKind.String or NodeKind.Number) => ForList(node, field),
        _ => null,
    };

    // "8000-8010"
    private static bool IsRange(string text) =>
        text.IndexOf('-') is > 0 and var dash && text.AsSpan(dash + 1).IndexOfAnyExceptInRange('0', '9') < 0 && text.AsSpan(0, dash).IndexOfAnyExceptInRange('0', '9') < 0 && dash < text.Length - 1;

    private static string ForList(Node node, string field)
    {
        var item = field == "spec.ports" ? "port" : "item";
        var first = node.Kind == NodeKind.Map ? node.Members.Count > 0 ? node.Members[0].Name : "" : node.Text;
        if (first is ['-', not ' ', ..] && first != "---") return $"Write a blank behind each \"-\" that begins a {item}: \"- {first[1..]}{(node.Kind == NodeKind.Map ? ":" : "")}\".";
        if (node.Source is Utf8Text) return $"Write a list: \"[\" in front of the first {item} and \"]\" behind the last.";
        if (node.Kind != NodeKind.Map) return $"Write a list: put \"- \" in front of each {item}.";
        return node.Members.Count > 0 && node.Members[0].Value.Kind == NodeKind.Map
            ? $"Write a list: put \"- \" in front of each {item}, and make \"{first}:\" its name: \"- name: {first}\"."
            : $"Put \"- \" in front of each {item}.";
    }
}
