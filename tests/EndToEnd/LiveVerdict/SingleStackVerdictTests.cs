using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.LiveVerdict;

/// <summary>Against a cluster of one IP family.</summary>
/// <param name="cluster">The API server.</param>
public sealed class SingleStackVerdictTests(LoneApiServer cluster) : LiveVerdictTests(cluster, "10.96.0.0/16"), IClassFixture<LoneApiServer>;
