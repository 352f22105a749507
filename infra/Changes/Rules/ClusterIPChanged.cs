using ServiceInfra.Manifests;

namespace ServiceInfra.Changes.Rules;

/// <summary>The fixed cluster address is set, changed or removed.</summary>
public sealed class ClusterIPChanged() : FieldRule("cluster-ip-changed", "spec.clusterIP", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "cluster address changed";

    /// <inheritdoc/>
    public override string Why => "The address is immutable, so Pulumi deletes the Service and creates it anew.";

    /// <inheritdoc/>
    public override string Feels => "The old address is used until caches end: DNS 30 s, a JVM up to for ever, .NET until the pooled connection ends, environment variables until the pod restarts.";

    /// <inheritdoc/>
    public override string Do => "Leave clusterIP as it is, or plan the interruption.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/reference/networking/virtual-ips/; CoreDNS cache 30 s; dotnet/docs httpclient-guidelines; pulumi-kubernetes provider/pkg/provider/diff.go (forceNew)";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change is { Old: not WellKnown.HeadlessClusterIP, New: not WellKnown.HeadlessClusterIP };
}
