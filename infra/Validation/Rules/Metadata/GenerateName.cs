namespace ServiceInfra.Validation.Rules.Metadata;

/// <summary>API field <c>metadata.generateName</c>: the beginning of a Service name; checked as well as the name.</summary>
public sealed class GenerateName : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Stored is not null && !service.Server.RechecksNames) return;
        var prefix = service.Metadata.GenerateName ?? "";
        if (prefix.Length == 0) return;
        // A hyphen at the end is fine because a suffix follows (upstream maskTrailingDash, which takes two characters).
        // It takes bytes: half of a letter beyond ASCII stays, and is no name.
        var asName = prefix.Length > 1 && prefix[^1] == '-' && char.IsAscii(prefix[^2]) ? prefix[..^2] + "a" : prefix;
        if (service.Server.RelaxedNames ? Names.IsLabel1123(asName) : Names.IsLabel1035(asName)) return;
        var near = Names.ToLabel(prefix, letterFirst: !service.Server.RelaxedNames, longest: 58);
        findings.Error(FindingCodes.GenerateName, FieldErrorKind.Invalid, "metadata.generateName",
            $"{Quote.Text(prefix)} is not the beginning of a Service name: lower-case letters, digits and hyphens{(service.Server.RelaxedNames ? "" : ", a letter first")}",
            Placeholders.Or(prefix, near.Length > 0 ? $"Write \"{near}-\"." : "Write a prefix such as \"web-\"."));
    }
}
