using System.Text.Json;
using System.Text.Json.Nodes;
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
        var smallest = await Shrinker.ShrinkAsync(differing, Shrinker.HasName, smaller => FirstDifferenceAsync(api, smaller));
        Assert.Fail(await ExplainAsync(api, smallest));
    }

    [Fact]
    public async Task Replaces_get_the_servers_verdict()
    {
        Tools.Require();
        using var api = new ServiceApi(cluster.Kubeconfig);
        var pairs = ManifestGenerator.Replaces.Array[Count / 2].Single(_ => true, Seed);
        var differing = await FirstReplaceThatDiffersAsync(api, [.. pairs.Select(p => $"[{p.Old},{p.New}]")]);
        if (differing is null) return;
        var smallest = await Shrinker.ShrinkAsync(differing, pair => pair is JsonArray { Count: 2 } both && both.All(Shrinker.HasName), smaller => FirstReplaceThatDiffersAsync(api, smaller));
        Assert.Fail(await ExplainReplaceAsync(api, smallest));
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

    // The first pair, a list of what is live and what replaces it, whose verdicts differ.
    private async Task<string?> FirstReplaceThatDiffersAsync(ServiceApi api, IReadOnlyList<string> pairs)
    {
        if (pairs.Count == 0) return null;
        var (old, now) = Split(pairs);
        var ours = await _validator.JudgeAsync(now, old);
        for (var i = 0; i < pairs.Count; i++)
            if (await ReplaceAsync(api, old[i], now[i]) is { } verdict && verdict.Difference(ours[i]) is not null) return pairs[i];
        return null;
    }

    private async Task<string> ExplainReplaceAsync(ServiceApi api, string pair)
    {
        var (old, now) = Split([pair]);
        var verdict = (await ReplaceAsync(api, old[0], now[0]))!;
        var ours = (await _validator.JudgeAsync(now, old))[0];
        return $"Seed {Seed}: {verdict.Difference(ours)}:\n  {old[0]}\n  {now[0]}\n  server: {verdict.Status} {string.Join(", ", verdict.Errors)}, {verdict.Warnings} warnings: {verdict.Message}\n  ours: {string.Join(", ", ours.Errors)}, {ours.Warnings} warnings";
    }

    // The elements' own text: nodes would lose members that are repeated.
    private static (string[] Old, string[] New) Split(IReadOnlyList<string> pairs)
    {
        var elements = pairs.Select(p => JsonDocument.Parse(p).RootElement).ToArray();
        return ([.. elements.Select(e => e[0].GetRawText())], [.. elements.Select(e => e[1].GetRawText())]);
    }

    // Null where the old one cannot be made.
    private static async Task<ServerVerdict?> ReplaceAsync(ServiceApi api, string old, string now)
    {
        var created = await api.CreateAsync(old);
        if (created.Refused || created.Name is null) return null;
        var verdict = await api.ReplaceAsync(created.Name, now);
        await api.DeleteAsync(created.Name);
        return verdict;
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
