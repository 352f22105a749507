namespace ServiceInfra.Validation.Rules.Metadata;

/// <summary>API field <c>metadata.generation</c>: not negative.</summary>
public sealed class Generation : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Stored is not null || service.Metadata.Generation is not < 0) return;
        findings.Error(FindingCodes.Generation, FieldErrorKind.Invalid, "metadata.generation", "the generation is negative", "Remove the field: the server sets it.");
    }
}
