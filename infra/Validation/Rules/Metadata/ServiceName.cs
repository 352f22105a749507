namespace ServiceInfra.Validation.Rules.Metadata;

/// <summary>API field <c>metadata.name</c>: required; an RFC 1035 label, from 1.36 an RFC 1123 one (a digit may be first).</summary>
public sealed class ServiceName : IServiceRule
{
    // What the server puts behind generateName; it cuts the prefix so that both fit into 63.
    private const int SuffixLength = 5;

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        // A replace has the name of what it replaces; up to 1.33 its form is checked again.
        if (service.Stored is not null && !service.Server.RechecksNames) return;
        var name = service.Metadata.Name ?? "";
        if (name.Length == 0) CheckGenerated(service, findings);
        else if (!(service.Server.RelaxedNames ? Names.IsLabel1123(name) : Names.IsLabel1035(name)))
            findings.Error(FindingCodes.NameFormat, FieldErrorKind.Invalid, "metadata.name", Describe(service, name), Fix(service, name));
    }

    private static void CheckGenerated(ServiceDraft service, FieldFindings findings)
    {
        var prefix = service.Metadata.GenerateName ?? "";
        if (prefix.Length == 0)
        {
            findings.Error(FindingCodes.NameRequired, FieldErrorKind.Required, "metadata.name", "the Service has no name", "Write metadata.name.");
            return;
        }
        var name = CutBytes(prefix, Names.LabelLength - SuffixLength) + "xxxxx";
        if (service.Server.RelaxedNames ? Names.IsLabel1123(name) : Names.IsLabel1035(name)) return;
        findings.Error(FindingCodes.NameFormat, FieldErrorKind.Invalid, "metadata.name",
            $"a name generated from {Quote.Text(prefix)} is not a Service name", "Mend metadata.generateName.");
    }

    private static string Describe(ServiceDraft service, string name)
    {
        var length = Names.Length(name);
        if (length > Names.LabelLength) return $"the name is {length} bytes long; a Service name has at most 63";
        return $"{Quote.Text(name)} is not a Service name: lower-case letters, digits and inner hyphens{(service.Server.RelaxedNames ? "" : ", a letter first")}";
    }

    private static string Fix(ServiceDraft service, string name)
    {
        var near = Names.ToLabel(name, letterFirst: !service.Server.RelaxedNames);
        return Placeholders.Or(name, near.Length > 0 ? $"Write \"{near}\"." : "Write a name such as \"web\".");
    }

    private static string CutBytes(string text, int most)
    {
        while (Names.Length(text) > most) text = text[..^1];
        return text;
    }
}
