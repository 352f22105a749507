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
        // Quoting or unquoting is the usual fix.
        if (fix.Length == 0 && expected == "a string" && node.Kind is NodeKind.Number or NodeKind.Boolean) fix = $"Write it in quotes: \"{node.Text}\".";
        Type(FindingCodes.WrongType, node, field, $"{Shown(node)} where {expected} must be", fix.Length > 0 ? fix : $"Write {expected}.");
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
        if (field is "spec.topologyKeys" or "spec.ipFamily" or "metadata.clusterName")
        {
            Add(FindingCodes.RemovedField, member.KeyLocation, field, $"the API has no field \"{member.Name}\" any more",
                member.Name == "ipFamily" ? "Write ipFamilies, a list." : member.Name == "topologyKeys" ? "Remove it; trafficDistribution is what there is now." : "Remove it.", _wrongType);
            return;
        }
        var sameLetters = known.FirstOrDefault(k => string.Equals(k, member.Name, StringComparison.OrdinalIgnoreCase));
        if (sameLetters is not null)
        {
            Add(FindingCodes.FieldCase, member.KeyLocation, field, $"field \"{member.Name}\" is written with other capitals; names are exact", $"Write \"{sameLetters}\".", _wrongType);
            return;
        }
        var near = NearestName.Find(member.Name, known);
        Add(FindingCodes.UnknownField, member.KeyLocation, field, $"unknown field {Quote.Text(member.Name)}", near is null ? "Remove it." : $"Write \"{near}\", or remove it.", _wrongType);
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

    private static string Shown(Node node) => node.Kind switch
    {
        NodeKind.String => $"the string {Quote.Text(node.Text)}",
        NodeKind.Number => $"the number {(node.Text.Length > 40 ? node.Text[..40] + "…" : node.Text)}",
        NodeKind.Boolean => $"the boolean {node.Text}",
        _ => node.Describe(),
    };
}
