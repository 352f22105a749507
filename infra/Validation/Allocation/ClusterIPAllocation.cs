using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Validation.Allocation;

/// <summary>Hands out cluster addresses, one per family, as far as it can be told without the cluster (upstream <c>allocClusterIPs</c>, <c>updateClusterIPs</c>).</summary>
internal static class ClusterIPAllocation
{
    private const string Field = "spec.clusterIPs";

    /// <summary>Addresses for a new Service, or for one that was an ExternalName.</summary>
    public static void Allocate(ServiceDraft service, FieldFindings findings)
    {
        if (service.IsExternalName || (service.ClusterIPs.Count > 0 && service.ClusterIPs[0] == ServiceTypes.None)) return;
        var addresses = service.ClusterIPs.ToList();
        var refused = false;
        for (var i = 0; i < service.IpFamilies.Count; i++)
        {
            if (i < addresses.Count)
            {
                if (Take(service, addresses[i], findings)) continue;
                refused = true;
                findings.StopAtFirst();
            }
            else addresses.Add(Draw(service, service.IpFamilies[i], findings, ref refused));
        }
        if (refused) return;
        service.ClusterIPs = addresses;
        if (addresses.Count > 0) service.ClusterIP = addresses[0];
    }

    /// <summary>Addresses for a replace: a second one where a family was added.</summary>
    public static void Update(ServiceDraft service, ServiceDraft stored, FieldFindings findings)
    {
        if (stored.IsExternalName && !service.IsExternalName)
        {
            Allocate(service, findings);
            return;
        }
        if ((stored.ClusterIPs.Count > 0 && stored.ClusterIPs[0] == ServiceTypes.None) || service.IsExternalName) return;
        if (stored.IpFamilies.Count != 1 || service.IpFamilies.Count != 2) return;
        if (!service.Server.Has(service.IpFamilies[1]))
        {
            // Headless and selectorless gets both families on any cluster; over a live address the server then looks for a range that is not there.
            findings.Error(FindingCodes.FamilyNotOnCluster, FieldErrorKind.InternalError, "spec.ipFamilyPolicy",
                $"the live Service would get an {service.IpFamilies[1]} address, and the cluster has no such Service range; the server fails and drops the connection", "Write ipFamilyPolicy: SingleStack.");
            return;
        }
        var refused = false;
        if (service.ClusterIPs.Count < 2)
            service.ClusterIPs = [.. service.ClusterIPs, Draw(service, service.IpFamilies[1], findings, ref refused)];
        else
            Take(service, service.ClusterIPs[1], findings);
    }

    private static bool Take(ServiceDraft service, string text, FieldFindings findings)
    {
        if (!LegacyIP.TryParse(text, out var ip)) return true;
        if (service.Server.WhyNotAllocatable(ip) is { } why)
        {
            findings.Error(FindingCodes.ClusterIPRange, FieldErrorKind.Invalid, Field, $"{Quote.Text(text)} {why} ({service.Server.RangesOf(ip)})",
                "Write another address of the range, or leave it out to have one drawn.");
            return false;
        }
        if (IsNameForAddress(service)) return true;
        findings.Error(FindingCodes.ClusterIPRange, FieldErrorKind.Invalid, Field, $"no address can be recorded for a Service named {Quote.Text(service.Metadata.Name ?? "")}", "Mend metadata.name.");
        return false;
    }

    private static string Draw(ServiceDraft service, string family, FieldFindings findings, ref bool refused)
    {
        if (IsNameForAddress(service)) return ServiceDraft.DrawAddress(family);
        refused = true;
        findings.Error(FindingCodes.ClusterIPRange, FieldErrorKind.InternalError, Field, $"no address can be recorded for a Service named {Quote.Text(service.Metadata.Name ?? "")}: the server tries the whole range, and gives up after half a minute", "Mend metadata.name.");
        return ServiceDraft.DrawAddress(family);
    }

    // From 1.33 each address is an object of its own that names its Service; such a reference may not hold these.
    private static bool IsNameForAddress(ServiceDraft service)
    {
        var name = service.Metadata.Name ?? "";
        return service.Stored is not null || !service.Server.KeepsStoredAddresses || (name is not ("." or "..") && !name.AsSpan().ContainsAny('/', '%'));
    }
}
