namespace ServiceInfra.Validation.Rules.Addresses;

/// <summary>API fields <c>spec.clusterIP</c> and <c>spec.clusterIPs</c>: both or neither, and the first of the list is the single one.</summary>
public sealed class ClusterIPPairing : IServiceRule
{
    private const string Field = "spec.clusterIPs";

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.IsExternalName) return;
        var (single, list) = (service.ClusterIP, service.ClusterIPs);
        if (single.Length == 0)
        {
            if (list.Count > 0)
                findings.Error(FindingCodes.ClusterIPPairing, FieldErrorKind.Invalid, Field, "clusterIPs is set and clusterIP is not", $"Set clusterIP to the first of the list, {Quote.Text(list[0])}.");
        }
        else if (list.Count == 0)
            findings.Error(FindingCodes.ClusterIPPairing, FieldErrorKind.Required, Field, "clusterIP is set and clusterIPs is not", $"Set clusterIPs to [{Quote.Text(single)}].");
        else if (list[0] != single)
            findings.Error(FindingCodes.ClusterIPPairing, FieldErrorKind.Invalid, Field,
                $"the first of clusterIPs, {Quote.Text(list[0])}, is not clusterIP, {Quote.Text(single)}",
                service.Stored is null ? "Write the same address in both." : "Write the same address in both, that of the live Service.");
    }
}
