namespace ServiceInfra.Validation.Rules.Updates;

/// <summary>Replace: the first of <c>spec.ipFamilies</c> stays; a second may come, or go with SingleStack (upstream <c>validateUpgradeDowngradeIPFamilies</c>).</summary>
public sealed class IpFamiliesUnchanged : IServiceRule
{
    private const string Field = "spec.ipFamilies[0]";

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Stored is not { } stored || service.IsExternalName || stored.IsExternalName || stored.IsHeadless || service.IsHeadless) return;
        var (old, now) = (stored.IpFamilies, service.IpFamilies);
        if (old.Count == now.Count)
        {
            if (!old.SequenceEqual(now)) Changed(old, findings);
            return;
        }
        if (old.Count > now.Count && service.ClusterIPs.Count == 0)
            findings.Error(FindingCodes.IpFamiliesImmutable, FieldErrorKind.Invalid, Field, "the live Service's first IP family cannot be taken away", "Leave ipFamilies out to keep it.");
        if (now.Count > 0 && old.Count > 0 && old[0] != now[0]) Changed(old, findings);
        if (old.Count > now.Count && now.Count == 1 && service.IpFamilyPolicy != ServiceTypes.SingleStack)
            findings.Error(FindingCodes.ReleaseNeedsSingleStack, FieldErrorKind.Invalid, "spec.ipFamilyPolicy", "the second IP family of the live Service can only be given up with SingleStack", "Write ipFamilyPolicy: SingleStack, or name both again.");
    }

    private static void Changed(IReadOnlyList<string> old, FieldFindings findings) =>
        findings.Error(FindingCodes.IpFamiliesImmutable, FieldErrorKind.Invalid, Field, $"the live Service's IP families, {string.Join(", ", old)}, cannot change or change places",
            "Leave ipFamilies out to keep them, or delete the Service and create it anew.");
}
