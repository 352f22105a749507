namespace ServiceInfra.Validation.Rules.Warnings;

/// <summary>Warning: the annotation <c>service.kubernetes.io/topology-aware-hints</c> is deprecated.</summary>
public sealed class TopologyHintsWarning : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Metadata.Annotations?.ContainsKey(ServiceTypes.TopologyHintsAnnotation) != true) return;
        findings.Warning(FindingCodes.TopologyHintsDeprecated, "metadata.annotations", $"annotation {ServiceTypes.TopologyHintsAnnotation} is deprecated",
            $"Use {ServiceTypes.TopologyModeAnnotation}, or spec.trafficDistribution.", ServiceTypes.TopologyHintsAnnotation, FindingPlace.Key);
    }
}
