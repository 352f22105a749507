namespace ServiceInfra.Validation.Rules.Updates;

/// <summary>
/// Advice: where the Pulumi provider deletes the Service and creates it anew, whether or not the server would take a replace. Of a
/// Service's spec its list of such fields has <c>spec.clusterIP</c> alone; the type changes in place.
/// </summary>
public sealed class PulumiReplacement : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Stored is not { } stored) return;
        var (old, now) = (stored.Spec.ClusterIP ?? "", service.Spec.ClusterIP ?? "");
        if (old == now) return;
        // A live address that the new manifest leaves out was most likely drawn, and then Pulumi's own state has none either.
        if (now.Length == 0 && old != ServiceTypes.None) return;
        var change = old.Length == 0 ? $"clusterIP becomes {Quote.Text(now)}" : now.Length == 0 ? "the Service is headless no longer" : $"{Quote.Text(old)} becomes {Quote.Text(now)}";
        findings.Advice(FindingCodes.Replaced, Severity.Warning, "spec.clusterIP", $"Pulumi would delete the Service and create it anew: {change}",
            "Expect a new address and an interruption, or leave clusterIP as it is.", FieldErrorKind.Replaced);
    }
}
