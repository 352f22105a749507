namespace ServiceInfra.Validation.Rules.Warnings;

/// <summary>Warning: the server removes owner references that are there twice.</summary>
public sealed class RepeatedOwnersWarning : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Metadata.OwnerReferences is not { Count: > 1 } owners || service.OwnerReferences.Count == owners.Count) return;
        findings.Warning(FindingCodes.RepeatedOwners, "metadata.ownerReferences", "an owner is listed twice; the server removes the second", "Remove it.");
    }
}
