namespace ServiceInfra.EndToEnd.Harness;

/// <summary>A cluster of etcd and API server alone, for a test that breaks it.</summary>
public sealed class LoneApiServer : Cluster
{
    /// <inheritdoc/>
    protected override string[] Parts => [];
}
