using ServiceInfra.Changes;
using ServiceInfra.Manifests;

namespace ServiceInfra.Planning;

/// <summary>Takes away what a server and other tools wrote into a Service: it is not the author's, and a create would draw it anew.</summary>
internal static class LiveFields
{
    /// <summary>The Service as somebody would write it. Node ports stay: clients outside know them.</summary>
    public static ServiceManifest Without(ServiceManifest manifest)
    {
        var metadata = manifest.Metadata;
        var isLive = !string.IsNullOrEmpty(metadata.Uid) || !string.IsNullOrEmpty(metadata.ResourceVersion);
        var written = new ObjectMeta
        {
            Name = metadata.Name,
            Namespace = metadata.Namespace,
            Labels = Kept(metadata.Labels, key => !ForeignMetadata.IsLabel(key)),
            Annotations = Kept(metadata.Annotations, key => !ForeignMetadata.IsAnnotation(key, isLive: false)),
            Finalizers = isLive ? null : metadata.Finalizers,
            OwnerReferences = isLive ? null : metadata.OwnerReferences,
        };
        return new ServiceManifest { Metadata = written, Spec = isLive && manifest.Spec is { } spec ? Without(spec) : manifest.Spec };
    }

    private static Dictionary<string, string>? Kept(IReadOnlyDictionary<string, string>? map, Predicate<string> keep) =>
        map?.Where(p => keep(p.Key)).ToDictionary(StringComparer.Ordinal) is { Count: > 0 } kept ? kept : null;

    private static ServiceSpec Without(ServiceSpec spec) => spec with
    {
        ClusterIP = spec.ClusterIP == WellKnown.HeadlessClusterIP ? spec.ClusterIP : null,
        ClusterIPs = null,
        // Without it a dual-stack cluster would give an IPv4 address where it is the first family.
        IpFamilies = spec.IpFamilyPolicy is null or "SingleStack" && spec.IpFamilies is not ["IPv6"] ? null : spec.IpFamilies,
        IpFamilyPolicy = spec.IpFamilyPolicy == "SingleStack" ? null : spec.IpFamilyPolicy,
        HealthCheckNodePort = null,
    };
}
