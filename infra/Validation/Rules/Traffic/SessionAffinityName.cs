namespace ServiceInfra.Validation.Rules.Traffic;

/// <summary>API field <c>spec.sessionAffinity</c>: None or ClientIP.</summary>
public sealed class SessionAffinityName : IServiceRule
{
    private static readonly string[] Supported = [ServiceTypes.None, ServiceTypes.ClientIP];

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.SessionAffinity is ServiceTypes.None or ServiceTypes.ClientIP) return;
        if (service.SessionAffinity.Length == 0)
            findings.Error(FindingCodes.SessionAffinity, FieldErrorKind.Required, "spec.sessionAffinity", "the Service has no session affinity", "Write spec.sessionAffinity.");
        else
            findings.Error(FindingCodes.SessionAffinity, FieldErrorKind.NotSupported, "spec.sessionAffinity", $"{Quote.Text(service.SessionAffinity)} is not a session affinity", LegalWords.Fix(service.SessionAffinity, Supported));
    }
}
