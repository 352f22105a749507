namespace ServiceInfra.Validation.Rules.Traffic;

/// <summary>API field <c>spec.sessionAffinityConfig.clientIP.timeoutSeconds</c>: 1 to 86400 with ClientIP; the server removes the config with None.</summary>
public sealed class AffinityTimeout : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.SessionAffinity != ServiceTypes.ClientIP || service.AffinityTimeoutSeconds is > 0 and <= 86400) return;
        findings.Error(FindingCodes.AffinityTimeout, FieldErrorKind.Invalid, "spec.sessionAffinityConfig.clientIP.timeoutSeconds",
            $"{service.AffinityTimeoutSeconds} seconds is not in 1 to 86400 (a day)",
            service.AffinityTimeoutSeconds > 86400 ? "Write 86400 or less." : "Write 1 or more, or leave it out for 10800.");
    }
}
