using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.LiveVerdict;

/// <summary>etcd and an API server with Service ranges of both families.</summary>
public sealed class DualStackApiServer : Cluster
{
    /// <inheritdoc/>
    protected override string[] Parts => ["--dual"];
}
