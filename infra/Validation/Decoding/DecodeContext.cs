using ServiceInfra.Catalog;
using ServiceInfra.Documents;

namespace ServiceInfra.Validation.Decoding;

/// <summary>
/// Collects what the server's decoder would say. Of wrong types it names the first alone, and unknown or repeated fields only
/// when every type is right; the rest is told as hidden.
/// </summary>
internal sealed class DecodeContext(List<Finding> findings)
{
    private readonly int _first = findings.Count;
    private bool _wrongType;
    private int _omitted;

    /// <summary>Says how much was left out, when a hostile document has more than can be shown.</summary>
    public void Finish(Node document)
    {
        if (_omitted > 0) findings.Add(MoreFindings.About(_omitted, document.Location));
    }

    /// <summary>A value of a wrong type.</summary>
    public void WrongType(Node node, string field, string expected, string fix = "")
    {
        var message = MisplacedSelector(field, node) ?? $"{Shown(node)} where {expected} must be";
        Type(FindingCodes.WrongType, node, field, message, Placeholders.Or(node.Text, TypeFixes.For(node, field, expected) ?? (fix.Length > 0 ? fix : $"Write {expected}.")));
    }

    /// <summary>Another error of the kind that ends decoding.</summary>
    public void Type(string code, Node node, string field, string message, string fix)
    {
        if (_wrongType && IsFull()) return;
        Add(code, node.Location, field, message, fix, _wrongType);
        if (_wrongType) return;
        _wrongType = true;
        // What strict decoding found so far is not told by the server any more.
        for (var i = _first; i < findings.Count - 1; i++)
            if (findings[i].Stage == FindingStage.Decode) findings[i] = findings[i] with { Hidden = true };
    }

    /// <summary>A bare y or n where a string must be: the server gets what the sender makes of it.</summary>
    public void BooleanLetter(Node node, string field) =>
        findings.Add(new Finding
        {
            Code = FindingCodes.BooleanLetter,
            Severity = Severity.Error,
            Stage = FindingStage.Advice,
            Field = field,
            Message = $"{node.Text} without quotes is a boolean to kubectl, which then refuses the document",
            Fix = $"Write \"{node.Text}\" in quotes.",
            Location = node.Location,
        });

    /// <summary>An unknown field.</summary>
    public void UnknownField(Member member, DecodePath parent, IReadOnlyList<string> known)
    {
        if (IsFull()) return;
        var field = parent.Member(member.Name);
        if (FieldsElsewhere.WasRemoved(field) is { } successor)
        {
            Add(FindingCodes.RemovedField, member.KeyLocation, field, $"the API has no field \"{member.Name}\" any more", successor, _wrongType);
            return;
        }
        var sameLetters = known.FirstOrDefault(k => string.Equals(k, member.Name, StringComparison.OrdinalIgnoreCase));
        if (sameLetters is not null)
        {
            Add(FindingCodes.FieldCase, member.KeyLocation, field, $"field \"{member.Name}\" is written with other capitals; names are exact", $"Write \"{sameLetters}\".", _wrongType);
            return;
        }
        var fix = FieldsElsewhere.Advice(parent.ToString(), member.Name)
            ?? Placeholders.Or(member.Name, NearestName.Find(member.Name, known) is { } near ? $"Write \"{near}\", or remove it." : "Remove it.");
        Add(FindingCodes.UnknownField, member.KeyLocation, field, $"unknown field {Quote.Text(member.Name)}", fix, _wrongType);
    }

    /// <summary>A field that was there before.</summary>
    public void RepeatedField(Member member, DecodePath parent)
    {
        if (!IsFull()) Add(FindingCodes.RepeatedField, member.KeyLocation, parent.Member(member.Name), $"field {Quote.Text(member.Name)} is written twice", "Keep one of the two.", _wrongType);
    }

    private bool IsFull()
    {
        if (findings.Count - _first < FieldFindings.Limit) return false;
        _omitted++;
        return true;
    }

    private void Add(string code, Location location, string field, string message, string fix, bool hidden) =>
        findings.Add(new Finding { Code = code, Severity = Severity.Error, Stage = FindingStage.Decode, Field = field, Message = message, Fix = fix, Location = location, Hidden = hidden });

    // The selectors of workloads have a level more.
    private static string? MisplacedSelector(string field, Node node) => field switch
    {
        TypeFixes.MatchLabels when node.Kind == NodeKind.Map => "a Service's selector has no matchLabels, which is a Deployment's",
        TypeFixes.MatchExpressions when node.Kind == NodeKind.List => "a Service's selector has no matchExpressions: a Service can only select by labels that are equal",
        _ => null,
    };

    private static string Shown(Node node) => node.Kind switch
    {
        NodeKind.String => $"the string {Quote.Text(node.Text)}",
        NodeKind.Number => $"the number {(node.Text.Length > 40 ? node.Text[..40] + "…" : node.Text)}",
        NodeKind.Boolean => $"the boolean {node.Text}",
        _ => node.Describe(),
    };
}
