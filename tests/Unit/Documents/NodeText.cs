using System.Text;
using ServiceInfra.Documents;

namespace ServiceInfra.Tests.Documents;

/// <summary>A tree as a text that holds all of it: kinds, values, places of values and of names.</summary>
internal static class NodeText
{
    public static string Of(Node node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Node node)
    {
        text.Append(node.Kind).Append('@').Append(node.Offset);
        if (node.Kind == NodeKind.Map)
            foreach (var member in node.Members)
            {
                text.Append(" <").Append(member.Name).Append('@').Append(member.KeyOffset).Append("> ");
                Append(text, member.Value);
            }
        else if (node.Kind == NodeKind.List)
            foreach (var item in node.Items)
            {
                text.Append(" - ");
                Append(text, item);
            }
        else text.Append('=').Append(node.Text);
        text.Append(';');
    }
}
