namespace ServiceInfra.Validation.Rules.Updates;

/// <summary>Replace: <c>spec.clusterIPs</c> stays once set; only a second address may come, or go with SingleStack (upstream <c>validateUpgradeDowngradeClusterIPs</c>).</summary>
public sealed class ClusterIPsUnchanged : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Stored is not { } stored || service.IsExternalName || stored.IsExternalName || (stored.IsHeadless && service.IsHeadless)) return;
        var (old, now) = (stored.ClusterIPs, service.ClusterIPs);
        if (old.Count == now.Count)
        {
            for (var i = 0; i < old.Count; i++)
                if (old[i] != now[i]) Changed(i, old[i], findings);
            return;
        }
        if (now.Count == 0)
            findings.Error(FindingCodes.ClusterIPUnset, FieldErrorKind.Invalid, "spec.clusterIPs[0]", "the live Service's cluster address cannot be taken away", "Leave clusterIP and clusterIPs out to keep it.");
        else if (old.Count > 0 && old[0] != now[0])
            Changed(0, old[0], findings);
        if (old.Count > now.Count && now.Count == 1 && service.IpFamilyPolicy != ServiceTypes.SingleStack)
            findings.Error(FindingCodes.ReleaseNeedsSingleStack, FieldErrorKind.Invalid, "spec.ipFamilyPolicy", "the second cluster address of the live Service can only be given up with SingleStack", "Write ipFamilyPolicy: SingleStack, or name both again.");
    }

    private static void Changed(int index, string old, FieldFindings findings)
    {
        var known = ServiceDraft.IsUnknown(old) ? "the live Service's cluster address" : $"the live Service's cluster address, {Quote.Text(old)},";
        findings.Error(FindingCodes.ClusterIPImmutable, FieldErrorKind.Invalid, $"spec.clusterIPs[{index}]", $"{known} cannot change",
            ServiceDraft.IsUnknown(old) ? "Leave clusterIP out to keep it, or delete the Service and create it anew." : $"Write {Quote.Text(old)} or leave clusterIP out; else delete the Service and create it anew.");
    }
}
