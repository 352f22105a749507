using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ServiceInfra.Documents;

/// <summary>Makes nodes of the parser's events, and places in the text of their marks.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where in it the part begins that is read.</param>
/// <param name="rewriting">What was rewritten for the parser; null where it reads the text as it stands.</param>
internal sealed class YamlNodes(Utf16Text text, int start, YamlRewriting? rewriting)
{
    /// <summary>The place of a mark.</summary>
    public Location At(Mark mark) => new(text, Offset(mark));

    /// <summary>The offset of a mark.</summary>
    public int Offset(Mark mark) => start + (int)mark.Index;

    /// <summary>Where the value of an event begins: behind its anchor and its tag, for that is what a finding should show.</summary>
    public int ValueOffset(NodeEvent node)
    {
        var offset = Offset(node.Start);
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty) return offset;
        var all = text.Text;
        while (offset < all.Length && all[offset] is '&' or '!')
        {
            while (offset < all.Length && !char.IsWhiteSpace(all[offset])) offset++;
            while (offset < all.Length && char.IsWhiteSpace(all[offset])) offset++;
        }
        return offset;
    }

    /// <summary>Checks the punctuation in front of an event and within it, as go-yaml's scanner does.</summary>
    /// <param name="node">The event.</param>
    /// <param name="isInFlow">Whether it stands in a flow collection.</param>
    /// <param name="isName">Whether it is the name of a member.</param>
    /// <exception cref="DocumentException">go-yaml refuses it.</exception>
    public void Check(NodeEvent node, bool isInFlow, bool isName)
    {
        var (from, to) = (Offset(node.Start), Offset(node.End));
        if (!node.Anchor.IsEmpty && !YamlStrictness.IsAnchor(node.Anchor.Value)) throw Refused($"an anchor has letters, digits, \"-\" and \"_\" alone. Rename &{node.Anchor.Value}.", from);
        if (!node.Tag.IsEmpty && YamlStrictness.IsLooseTag(text.Text, from, isInFlow)) throw Refused("a tag is \"!\" or \"!!\" and a name, and ends at a blank.", from);
        if (!isInFlow)
        {
            if ((from < to || node is not Scalar) && YamlStrictness.TabBefore(text.Text, from) is >= 0 and var tab) throw Refused("a tab cannot indent, nor follow \"-\", \"?\" or \":\" before a name. Write spaces.", tab);
        }
        else
        {
            if (isName && from < to && YamlStrictness.IsLooseName(text.Text, to)) throw Refused("a \":\" must follow this name in its line, or a \",\" separate it from what follows.", from);
            // The parser passes over whatever follows a text with an anchor (YamlDotNet 18).
            if (!isName && node is Scalar { Anchor.IsEmpty: false } && YamlStrictness.IsLooseValue(text.Text, to)) throw Refused("a \",\" is missing behind this text.", from);
            if (node is Scalar { Style: ScalarStyle.Plain } && YamlStrictness.PlainInFlow(text.Text, ValueOffset(node), to) is { } problem) throw Refused(problem, ValueOffset(node));
        }
    }

    /// <summary>The node of a scalar.</summary>
    /// <exception cref="DocumentException">kubectl does not take it.</exception>
    public Node Of(Scalar scalar)
    {
        var offset = ValueOffset(scalar);
        if (scalar.Style == ScalarStyle.DoubleQuoted) CheckEscapes(offset, Offset(scalar.End));
        var value = rewriting?.Undo(scalar.Value) ?? scalar.Value;
        var tag = TagOf(scalar);
        if (tag == YamlTags.Binary) return Node.String(text, offset, FromBase64(value, offset));
        var isText = tag.Length == 0 ? scalar.Style != ScalarStyle.Plain || scalar.Tag.IsNonSpecific : !YamlTags.IsResolved(tag);
        if (isText) return Node.String(text, offset, value);
        if (YamlScalars.IsBeyondJson(value)) throw Refused($"{value} is a number that JSON has not. Put it in quotes.", offset);
        var kind = YamlScalars.Resolve(value, out var literal);
        if (tag.Length > 0 && !YamlTags.Fits(tag, value, kind)) throw Refused($"\"{value}\" is not what its tag {YamlTags.Short(tag)} says. Remove the tag, or write what it asks for.", offset);
        return kind switch
        {
            NodeKind.Null => Node.Null(text, offset),
            NodeKind.Boolean => Node.Boolean(text, offset, literal == "true"),
            NodeKind.Number => Node.Number(text, offset, literal),
            _ => Node.String(text, offset, literal),
        };
    }

    /// <summary>The tag of a scalar; empty where it has none, or the one that only says "text".</summary>
    public static string TagOf(Scalar scalar) => scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific ? "" : scalar.Tag.Value;

    private void CheckEscapes(int from, int to)
    {
        if (YamlEscapes.FirstRefused(text.Text.AsSpan(from, to - from)) is ( >= 0 and var at, var message)) throw Refused(message, from + at);
    }

    private string FromBase64(string value, int offset)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(value));
        }
        catch (FormatException)
        {
            throw Refused("!!binary needs base64 text.", offset);
        }
    }

    private DocumentException Refused(string message, int offset) => new(message, new Location(text, offset));
}
