using System.Globalization;

namespace ServiceInfra.Documents;

/// <summary>Splits the API's field paths, such as <c>spec.ports[0].nodePort</c> or <c>metadata.annotations[a.b/c]</c>, into their steps.</summary>
public static class FieldPath
{
    /// <summary>The steps: member names, and indices as their digits.</summary>
    public static IReadOnlyList<string> Split(string field)
    {
        var steps = new List<string>();
        for (var at = 0; at < field.Length;)
        {
            if (field[at] == '[')
            {
                var close = field.IndexOf(']', at);
                if (close < 0) close = field.Length;
                steps.Add(field[(at + 1)..close]);
                at = Math.Min(close + 1, field.Length);
            }
            else
            {
                var end = field.AsSpan(at).IndexOfAny('.', '[');
                end = end < 0 ? field.Length : at + end;
                if (end > at) steps.Add(field[at..end]);
                at = end < field.Length && field[end] == '.' ? end + 1 : end;
            }
        }
        return steps;
    }

    /// <summary>The child of a node that a step leads to, or null.</summary>
    public static Node? Step(Node node, string step) =>
        node.Kind == NodeKind.List && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index < node.Items.Count ? node.Items[index] : null
            : node[step];
}
