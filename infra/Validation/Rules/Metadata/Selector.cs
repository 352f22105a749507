namespace ServiceInfra.Validation.Rules.Metadata;

/// <summary>API field <c>spec.selector</c>: keys and values are those of labels.</summary>
public sealed class Selector : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings) =>
        LabelMap.Check(service.Spec.Selector, "spec.selector", FindingCodes.SelectorKey, FindingCodes.SelectorValue, findings);
}
