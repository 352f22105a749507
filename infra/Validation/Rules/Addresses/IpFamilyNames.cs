namespace ServiceInfra.Validation.Rules.Addresses;

/// <summary>API field <c>spec.ipFamilies</c>: IPv4 and IPv6, each once.</summary>
public sealed class IpFamilyNames : IServiceRule
{
    private static readonly string[] Supported = [ServiceTypes.IPv4, ServiceTypes.IPv6];

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.IsExternalName) return;
        var families = service.IpFamilies;
        HashSet<string>? seen = null;
        for (var i = 0; i < families.Count; i++)
        {
            var family = families[i];
            if (family is not (ServiceTypes.IPv4 or ServiceTypes.IPv6))
                findings.Error(FindingCodes.IpFamily, FieldErrorKind.NotSupported, $"spec.ipFamilies[{i}]", $"{Quote.Text(family)} is not an IP family", LegalWords.Fix(family, Supported));
            if (families.Count > 1 && !(seen ??= new HashSet<string>(StringComparer.Ordinal)).Add(family))
                findings.Error(FindingCodes.IpFamilyTwice, FieldErrorKind.Duplicate, $"spec.ipFamilies[{i}]", $"{Quote.Text(family)} is listed twice", "Remove one of the two.");
        }
    }
}
