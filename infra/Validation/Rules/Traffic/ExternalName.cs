namespace ServiceInfra.Validation.Rules.Traffic;

/// <summary>API field <c>spec.externalName</c>: on ExternalName a lower-case DNS name, with one dot at its end at most.</summary>
public sealed class ExternalName : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (!service.IsExternalName) return;
        var name = service.Spec.ExternalName ?? "";
        var bare = name.EndsWith('.') ? name[..^1] : name;
        if (bare.Length == 0)
            findings.Error(FindingCodes.ExternalNameRequired, FieldErrorKind.Required, "spec.externalName", "an ExternalName Service needs the name it stands for", "Write externalName, such as \"billing.example.com\".");
        else if (!Names.IsSubdomain1123(bare))
            findings.Error(FindingCodes.ExternalNameFormat, FieldErrorKind.Invalid, "spec.externalName",
                $"{Quote.Text(name)} is not a DNS name: lower-case letters, digits, hyphens and dots, no scheme and no port", Placeholders.Or(bare, Fix(bare)));
    }

    private static string Fix(string name)
    {
        var scheme = name.IndexOf("://", StringComparison.Ordinal);
        var host = scheme >= 0 ? name[(scheme + 3)..] : name;
        if (host.AsSpan().IndexOfAny('/', ':') is >= 0 and var end) host = host[..end];
        var near = Names.ToSubdomain(host.Trim());
        return near.Length > 0 ? $"Write \"{near}\"." : "Write the DNS name that clients are to be sent to.";
    }
}
