namespace ServiceInfra.Validation.Rules.Metadata;

/// <summary>Annotations <c>service.kubernetes.io/topology-aware-hints</c> and <c>…/topology-mode</c>: equal when both are there.</summary>
public sealed class TopologyAnnotations : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var map = service.Metadata.Annotations;
        if (map is null || !map.TryGetValue(ServiceTypes.TopologyHintsAnnotation, out var hints) || !map.TryGetValue(ServiceTypes.TopologyModeAnnotation, out var mode)) return;
        if (string.Equals(hints, mode, StringComparison.Ordinal)) return;
        findings.Error(FindingCodes.TopologyAnnotations, FieldErrorKind.Invalid, $"metadata.annotations[{ServiceTypes.TopologyModeAnnotation}]",
            $"{Quote.Text(mode)} differs from the annotation {ServiceTypes.TopologyHintsAnnotation}, {Quote.Text(hints)}",
            $"Remove {ServiceTypes.TopologyHintsAnnotation}, which is deprecated.");
    }
}
