using System.Globalization;

namespace ServiceInfra.Documents;

/// <summary>Splits the API's field paths, such as <c>spec.ports[0].nodePort</c> or <c>metadata.annotations[a.b/c]</c>, into their steps.</summary>
public static class FieldPath
{
    /// <summary>The steps: member names, and indices as their digits.</summary>
    public static IReadOnlyList<string> Split(string field)
    {
        var steps = new List<string>();
        for (var rest = field.AsSpan(); !rest.IsEmpty;)
            if (Next(ref rest) is { IsEmpty: false } step) steps.Add(step.ToString());
        return steps;
    }

    /// <summary>The next step of a path, which it is taken off; what stands in brackets is one, dots included.</summary>
    public static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        if (rest[0] == '[')
        {
            var close = rest.IndexOf(']');
            var inner = close < 0 ? rest[1..] : rest[1..close];
            rest = close < 0 ? [] : rest[(close + 1)..];
            if (!rest.IsEmpty && rest[0] == '.') rest = rest[1..];
            return inner;
        }
        var end = rest.IndexOfAny('.', '[');
        var step = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[end] == '.' ? rest[(end + 1)..] : rest[end..];
        return step;
    }

    /// <summary>The child of a node that a step leads to, or null.</summary>
    public static Node? Step(Node node, string step) =>
        node.Kind == NodeKind.List && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index < node.Items.Count ? node.Items[index] : null
            : node[step];
}
