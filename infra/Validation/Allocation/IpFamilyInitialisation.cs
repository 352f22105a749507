using ServiceInfra.Validation.Rules.Addresses;

namespace ServiceInfra.Validation.Allocation;

/// <summary>
/// Fills in <c>spec.ipFamilyPolicy</c> and <c>spec.ipFamilies</c> as the server does before it hands out addresses, and says where
/// they do not fit the cluster (upstream <c>initIPFamilyFields</c>). Comes after the pre-check, which it relies on.
/// </summary>
internal static class IpFamilyInitialisation
{
    private const string PolicyField = "spec.ipFamilyPolicy";

    /// <summary>Whether a replace leaves everything about a PreferDualStack Service as it is, so that the server looks no further.</summary>
    public static bool IsUnchangedPreferDualStack(ServiceDraft service) =>
        service.Stored is { } stored
        && service.IpFamilyPolicy == ServiceTypes.PreferDualStack
        && stored.IpFamilyPolicy is null or ServiceTypes.PreferDualStack
        && stored.Type == service.Type && service.HasClusterAddressType
        && service.ClusterIPs.SequenceEqual(stored.ClusterIPs)
        && service.IpFamilies.SequenceEqual(stored.IpFamilies);

    /// <summary>Whether a new Service says nothing about addresses, as most do: then it gets one of the cluster's first family, and nothing can go wrong.</summary>
    public static bool NeedsNothing(ServiceDraft service) =>
        service.ClusterIP.Length == 0 && service.ClusterIPs.Count == 0 && service.IpFamilies.Count == 0 && service.IpFamilyPolicy is null
        && service.Metadata.Name is not (null or "." or "..") && !service.Metadata.Name.AsSpan().ContainsAny('/', '%');

    /// <summary>Gives the Service a policy when it has none.</summary>
    public static void DefaultPolicy(ServiceDraft service)
    {
        if (service.IpFamilyPolicy is not null) return;
        service.IpFamilyPolicy = service.Stored?.IpFamilyPolicy
            ?? (service.ClusterIP == ServiceTypes.None && service.IsSelectorless ? ServiceTypes.RequireDualStack : ServiceTypes.SingleStack);
    }

    /// <summary>Fills in the families.</summary>
    /// <returns>Whether addresses can be handed out.</returns>
    public static bool Apply(ServiceDraft service, FieldFindings findings)
    {
        var before = findings.ErrorCount;
        if (service.Stored is not null) ApplyReplace(service, service.Stored, findings);
        CheckSingleStack(service, findings);
        InferFamilies(service, findings);
        if (findings.ErrorCount > before) return false;
        if (service.ClusterIP == ServiceTypes.None && service.IsSelectorless)
        {
            CompleteSelectorless(service);
            return true;
        }
        CheckCluster(service, findings);
        if (findings.ErrorCount > before) return false;
        Complete(service);
        return true;
    }

    private static void ApplyReplace(ServiceDraft service, ServiceDraft stored, FieldFindings findings)
    {
        if (service.IpFamilyPolicy == ServiceTypes.SingleStack)
        {
            // SingleStack over unchanged lists says clearly enough that the second entry should go.
            if (service.ClusterIPs.Count > 1 && service.ClusterIPs.SequenceEqual(stored.ClusterIPs)) service.ClusterIPs = [service.ClusterIPs[0]];
            if (service.IpFamilies.Count > 1 && service.IpFamilies.SequenceEqual(stored.IpFamilies)) service.IpFamilies = [service.IpFamilies[0]];
            return;
        }
        if (IsShorter(service.ClusterIPs, stored.ClusterIPs)) NotSingleStack("cluster address", findings);
        if (IsShorter(service.IpFamilies, stored.IpFamilies)) NotSingleStack("IP family", findings);
    }

    private static bool IsShorter(IReadOnlyList<string> now, IReadOnlyList<string> before) => now.Count > 0 && now.Count < before.Count;

    private static void NotSingleStack(string what, FieldFindings findings) =>
        findings.Error(FindingCodes.ReleaseNeedsSingleStack, FieldErrorKind.Invalid, PolicyField, $"the second {what} of the live Service can only be given up with SingleStack", "Write ipFamilyPolicy: SingleStack, or name both again.");

    private static void CheckSingleStack(ServiceDraft service, FieldFindings findings)
    {
        if (service.IpFamilyPolicy != ServiceTypes.SingleStack) return;
        var given = service.Spec.IpFamilyPolicy is not null;
        if (service.ClusterIPs.Count == 2) Report("cluster addresses");
        if (service.IpFamilies.Count == 2) Report("IP families");

        void Report(string what) =>
            findings.Error(FindingCodes.SingleStackWithTwo, FieldErrorKind.Invalid, PolicyField,
                given ? $"SingleStack does not go with two {what}" : $"two {what} need a policy; without one the server takes SingleStack",
                service.Server.IsDualStack ? "Write ipFamilyPolicy: PreferDualStack or RequireDualStack, or keep only one." : $"Keep only one, of {service.Server.PrimaryFamily}.{service.Server.OrSetRanges}");
    }

    private static void InferFamilies(ServiceDraft service, FieldFindings findings)
    {
        // The pre-check lets no more than two through.
        for (var i = 0; i < Math.Min(2, service.ClusterIPs.Count); i++)
        {
            var text = service.ClusterIPs[i];
            if (text == ServiceTypes.None) break;
            if (i < service.IpFamilies.Count) continue;
            var family = ClusterIPFamilies.FamilyOf(text);
            if (family is null || !service.Server.Has(family))
                findings.Error(FindingCodes.FamilyNotOnCluster, FieldErrorKind.Invalid, $"spec.clusterIPs[{i}]", $"the cluster has no {family ?? "such"} Service range", $"Use an {service.Server.PrimaryFamily} address, or none.{service.Server.OrSetRanges}");
            else
                service.IpFamilies = [.. service.IpFamilies, family];
        }
    }

    private static void CompleteSelectorless(ServiceDraft service)
    {
        if (service.IpFamilies.Count == 0) service.IpFamilies = [service.Server.PrimaryFamily];
        if (service.IpFamilies.Count < 2 && service.IpFamilyPolicy != ServiceTypes.SingleStack)
            service.IpFamilies = [service.IpFamilies[0], ServiceTypes.OtherFamily(service.IpFamilies[0])];
    }

    private static void CheckCluster(ServiceDraft service, FieldFindings findings)
    {
        if (service.IpFamilyPolicy == ServiceTypes.RequireDualStack && !service.Server.IsDualStack)
            findings.Error(FindingCodes.NoDualStack, FieldErrorKind.Invalid, PolicyField, "the cluster is single-stack", $"Write PreferDualStack, which takes what the cluster has, or leave it out.{service.Server.OrSetRanges}");
        for (var i = 0; i < service.IpFamilies.Count; i++)
            if (!service.Server.Has(service.IpFamilies[i]))
                findings.Error(FindingCodes.FamilyNotOnCluster, FieldErrorKind.Invalid, $"spec.ipFamilies[{i}]", $"the cluster has no {service.IpFamilies[i]} Service range", $"Write {service.Server.PrimaryFamily}, or leave ipFamilies out.{service.Server.OrSetRanges}");
    }

    private static void Complete(ServiceDraft service)
    {
        if (service.IpFamilies.Count == 0) service.IpFamilies = [service.Server.PrimaryFamily];
        if (service.IpFamilyPolicy != ServiceTypes.SingleStack && service.IpFamilies.Count == 1 && service.Server.IsDualStack)
            service.IpFamilies = [service.IpFamilies[0], ServiceTypes.OtherFamily(service.IpFamilies[0])];
    }
}
