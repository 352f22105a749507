namespace ServiceInfra.Validation.Rules.Metadata;

/// <summary>API field <c>metadata.labels</c>: keys are qualified names, values label values.</summary>
public sealed class Labels : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings) =>
        LabelMap.Check(service.Metadata.Labels, "metadata.labels", FindingCodes.LabelKey, FindingCodes.LabelValue, findings);
}
