namespace ServiceInfra.Validation.Rules.Updates;

/// <summary>
/// Advice: where the Pulumi provider deletes the Service and creates it anew, whether or not the server would take a replace. Of a
/// Service's spec its list of such fields has <c>spec.clusterIP</c> alone; the type changes in place.
/// </summary>
public sealed class PulumiReplacement : IServiceRule
{
    /// <summary>Whether Pulumi deletes the Service and creates it anew for another cluster address.</summary>
    /// <param name="old">The old <c>spec.clusterIP</c>.</param>
    /// <param name="now">The new one.</param>
    /// <param name="isLive">Whether the old one is a live Service's, and not what was written.</param>
    public static bool Replaces(string? old, string? now, bool isLive)
    {
        (old, now) = (old ?? "", now ?? "");
        // A live address that the new manifest leaves out was most likely drawn, and then Pulumi's own state has none either.
        return old != now && (now.Length > 0 || !isLive || old == ServiceTypes.None);
    }

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Stored is not { } stored) return;
        var (old, now) = (stored.Spec.ClusterIP ?? "", service.Spec.ClusterIP ?? "");
        if (!Replaces(old, now, isLive: true)) return;
        var change = old.Length == 0 ? $"clusterIP becomes {Quote.Text(now)}" : now.Length == 0 ? "the Service is headless no longer" : $"{Quote.Text(old)} becomes {Quote.Text(now)}";
        findings.Advice(FindingCodes.Replaced, Severity.Warning, "spec.clusterIP", $"Pulumi would delete the Service and create it anew: {change}",
            "Expect a new address and an interruption, or leave clusterIP as it is.", FieldErrorKind.Replaced);
    }
}
