using CsCheck;
using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.LiveVerdict;

/// <summary>
/// Services in odd YAML go to the validator and to a live API server, and both must refuse the same. The seed is fixed, for go-yaml and the
/// parser here are two programs, and one text in some thousands parts them: LIVE_VERDICTS_SEED searches for others, LIVE_YAML sets how many (1500).
/// </summary>
/// <param name="cluster">The API server.</param>
public sealed class YamlVerdictTests(LoneApiServer cluster) : IClassFixture<LoneApiServer>
{
    private static readonly string Seed = Environment.GetEnvironmentVariable("LIVE_VERDICTS_SEED") ?? "0000aaaaaaa1";
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("LIVE_YAML"), out var count) ? count : 1500;

    [Fact]
    public async Task Yaml_gets_the_servers_verdict()
    {
        Tools.Require();
        using var api = new ServiceApi(cluster.Kubeconfig);
        var manifests = YamlGenerator.Services.Array[Count].Single(_ => true, Seed);
        var ours = await new Validator("10.96.0.0/16").JudgeAsync(manifests, format: "yaml");
        var differing = new List<string>();
        var accepted = 0;
        for (var i = 0; i < manifests.Length; i++)
        {
            var verdict = await api.CreateAsync(manifests[i], "yaml");
            if (verdict.Name is not null) await api.DeleteAsync(verdict.Name);
            if (!verdict.Refused) accepted++;
            if (verdict.Refused != ours[i].Errors.Length > 0) differing.Add($"server {verdict.Status} {verdict.Message}, ours {string.Join(", ", ours[i].Errors)}:\n{manifests[i]}");
        }
        Assert.True(differing.Count == 0, $"Seed {Seed}: {differing.Count} of {Count} differ.\n{string.Join("\n", differing)}");
        Assert.InRange(accepted, Count / 10, Count * 9 / 10);
    }
}
