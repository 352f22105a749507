namespace ServiceInfra.Validation.Rules.Traffic;

/// <summary>API field <c>spec.sessionAffinityConfig.clientIP.timeoutSeconds</c>: 1 to 86400 with ClientIP, absent with None. Defaulting sees to presence.</summary>
public sealed class AffinityTimeout : IServiceRule
{
    private const string Field = "spec.sessionAffinityConfig", ClientIP = Field + ".clientIP", Seconds = ClientIP + ".timeoutSeconds";

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var config = service.SessionAffinityConfig;
        if (service.SessionAffinity == ServiceTypes.None && config is not null)
            findings.Error(FindingCodes.AffinityTimeout, FieldErrorKind.Forbidden, Field, "sessionAffinityConfig is for sessionAffinity ClientIP", "Remove it.");
        if (service.SessionAffinity != ServiceTypes.ClientIP) return;
        if (config?.ClientIP?.TimeoutSeconds is not { } seconds)
            findings.Error(FindingCodes.AffinityTimeout, FieldErrorKind.Required, config is null ? Field : config.ClientIP is null ? ClientIP : Seconds, "ClientIP affinity needs a timeout", "Write timeoutSeconds.");
        else if (seconds is < 1 or > 86400)
            findings.Error(FindingCodes.AffinityTimeout, FieldErrorKind.Invalid, Seconds, $"{seconds} seconds is not in 1 to 86400 (a day)", seconds > 86400 ? "Write 86400 or less." : "Write 1 or more, or leave it out for 10800.");
    }
}
