using CsCheck;
using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.LiveVerdict;

/// <summary>
/// Generated Services go to the validator and to a live API server, for real, and both must say the same: refused or not, the same
/// set of (field, kind), as many warnings. A difference is shrunk to the smallest manifest that has it.
/// LIVE_VERDICTS sets how many (3000), LIVE_VERDICTS_SEED repeats a run.
/// </summary>
/// <param name="cluster">The API server.</param>
/// <param name="cidrs">Its Service ranges.</param>
public abstract class LiveVerdictTests(Cluster cluster, string cidrs)
{
    private static readonly string Seed = Environment.GetEnvironmentVariable("LIVE_VERDICTS_SEED") ?? new PCG((uint)Random.Shared.Next(1000)).ToString();
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("LIVE_VERDICTS"), out var count) ? count : 3000;

    private readonly Validator _validator = new(cidrs);

    [Fact]
    public async Task Creates_get_the_servers_verdict()
    {
        Tools.Require();
        using var api = new ServiceApi(cluster.Kubeconfig);
        var manifests = ManifestGenerator.Creates.Array[Count].Single(_ => true, Seed);
        var differing = await FirstDifferenceAsync(api, manifests);
        if (differing is null) return;
        var smallest = await Shrinker.ShrinkAsync(differing, smaller => FirstDifferenceAsync(api, smaller));
        Assert.Fail(await ExplainAsync(api, smallest));
    }

    [Fact]
    public async Task Replaces_get_the_servers_verdict()
    {
        Tools.Require();
        using var api = new ServiceApi(cluster.Kubeconfig);
        var pairs = ManifestGenerator.Replaces.Array[Count / 2].Single(_ => true, Seed);
        var ours = await _validator.JudgeAsync([.. pairs.Select(p => p.New)], [.. pairs.Select(p => p.Old)]);
        var differing = new List<string>();
        for (var i = 0; i < pairs.Length; i++)
        {
            var created = await api.CreateAsync(pairs[i].Old);
            if (created.Refused || created.Name is null) continue;
            var verdict = await api.ReplaceAsync(created.Name!, pairs[i].New);
            await api.DeleteAsync(created.Name!);
            if (verdict.Difference(ours[i]) is { } how) differing.Add($"{how}: server {verdict.Status} {string.Join(", ", verdict.Errors)} {verdict.Message}; ours {string.Join(", ", ours[i].Errors)} {ours[i].Warnings}\n  {pairs[i].Old}\n  {pairs[i].New}");
        }
        Assert.True(differing.Count == 0, $"Seed {Seed}: {differing.Count} differ; the shortest:\n{differing.MinBy(d => d.Length)}");
    }

    // The first manifest whose verdicts differ.
    private async Task<string?> FirstDifferenceAsync(ServiceApi api, IReadOnlyList<string> manifests)
    {
        if (manifests.Count == 0) return null;
        var ours = await _validator.JudgeAsync(manifests);
        for (var i = 0; i < manifests.Count; i++)
            if ((await CreateAsync(api, manifests[i])).Difference(ours[i]) is not null) return manifests[i];
        return null;
    }

    private static async Task<ServerVerdict> CreateAsync(ServiceApi api, string manifest)
    {
        var verdict = await api.CreateAsync(manifest);
        if (verdict.Name is not null) await api.DeleteAsync(verdict.Name!);
        return verdict;
    }

    private async Task<string> ExplainAsync(ServiceApi api, string manifest)
    {
        var verdict = await CreateAsync(api, manifest);
        var ours = (await _validator.JudgeAsync([manifest]))[0];
        return $"Seed {Seed}: {verdict.Difference(ours)}: {manifest}\n  server: {verdict.Status} {string.Join(", ", verdict.Errors)}, {verdict.Warnings} warnings: {verdict.Message}\n  ours: {string.Join(", ", ours.Errors)}, {ours.Warnings} warnings";
    }
}
