namespace ServiceInfra.EndToEnd.LiveVerdict;

/// <summary>Against a cluster of both IP families.</summary>
/// <param name="cluster">The API server.</param>
public sealed class DualStackVerdictTests(DualStackApiServer cluster) : LiveVerdictTests(cluster, "10.96.0.0/16,fd00:10:96::/112"), IClassFixture<DualStackApiServer>;
