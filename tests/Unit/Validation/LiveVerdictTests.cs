using System.Text.Json;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>Every verdict that live servers gave, on creates and replaces: refused or not, the set of (kind, field), the number of warnings.</summary>
public class LiveVerdictTests
{
    public static bool NoCases => SharedCases.IsAbsent;

    [Theory(SkipWhen = nameof(NoCases), Skip = SharedCases.Absent)]
    [MemberData(nameof(Servers))]
    public void Creates_have_the_servers_verdict(string release, string network)
    {
        var server = Verdict.Server(release, network == "dual" ? Verdict.Dual : Verdict.Single);
        var wrong = new List<string>();
        foreach (var live in SharedCases.Read("live-cases.json").EnumerateArray())
            Compare(live, $"{release}/{network}", Verdict.Findings(live.GetProperty("text").GetString()!, server), wrong);
        Assert.Empty(wrong);
    }

    [Theory(SkipWhen = nameof(NoCases), Skip = SharedCases.Absent)]
    [MemberData(nameof(Servers))]
    public void Replaces_have_the_servers_verdict(string release, string network)
    {
        var server = Verdict.Server(release, network == "dual" ? Verdict.Dual : Verdict.Single);
        var wrong = new List<string>();
        foreach (var live in SharedCases.Read("live-update-cases.json").EnumerateArray())
        {
            var findings = Verdict.Findings(live.GetProperty("new").GetRawText(), server, live.GetProperty("old").GetRawText());
            var verdict = Compare(live, $"{release}/{network}", findings, wrong);
            if (verdict.TryGetProperty("stored", out var stored)) CompareStored(live, stored, findings, wrong);
        }
        Assert.Empty(wrong);
    }

    public static TheoryData<string, string> Servers()
    {
        var servers = new TheoryData<string, string>();
        foreach (var release in (string[])["1.34", "1.35", "1.36", "1.37"])
            foreach (var network in (string[])["single", "dual"]) servers.Add(release, network);
        return servers;
    }

    private static JsonElement Compare(JsonElement live, string on, List<Finding> findings, List<string> wrong)
    {
        var verdict = live.GetProperty("verdicts").EnumerateArray().Single(v => v.GetProperty("on").EnumerateArray().Any(s => s.GetString() == on));
        var ours = findings.Where(f => f.Severity == Severity.Error && f.Stage is FindingStage.Decode or FindingStage.Validate && !f.Hidden).ToList();
        var status = verdict.GetProperty("status").GetInt32();
        var id = live.GetProperty("id").GetString();
        if (status >= 400 != ours.Count > 0) wrong.Add($"{id}: server {status}, ours {string.Join(", ", ours.Select(f => f.Field))}");
        if (status == 422)
        {
            var theirs = verdict.GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("kind")} {e.GetProperty("field")}").Order();
            var set = ours.Select(f => $"{f.Kind} {f.Field}").Distinct().Order();
            if (!theirs.SequenceEqual(set)) wrong.Add($"{id}: server {string.Join(", ", theirs)}; ours {string.Join(", ", set)}");
        }
        var warnings = verdict.TryGetProperty("warnings", out var texts) ? texts.GetArrayLength() : 0;
        if (status < 400 && warnings != findings.Count(f => f.Stage == FindingStage.Warning)) wrong.Add($"{id}: {warnings} warnings");
        return verdict;
    }

    // What the server held afterwards says what it kept and drew.
    private static void CompareStored(JsonElement live, JsonElement stored, List<Finding> findings, List<string> wrong)
    {
        var theirs = new List<string>();
        Collect(stored, "spec", theirs);
        var ours = findings.Where(f => f.Kind is FieldErrorKind.Kept or FieldErrorKind.Drawn && f.Field != "spec.ipFamilyPolicy" && !IsNone(f)).Select(f => $"{f.Kind} {f.Field}");
        var (a, b) = (string.Join(", ", theirs.Order()), string.Join(", ", ours.Order()));
        if (a != b) wrong.Add($"{live.GetProperty("id")}: server {a}; ours {b}");

        // "None" stands in what is stored as itself.
        static bool IsNone(Finding f) => f.Message.Contains(" None,", StringComparison.Ordinal);
    }

    private static void Collect(JsonElement value, string path, List<string> found)
    {
        if (value.ValueKind == JsonValueKind.Object)
            foreach (var member in value.EnumerateObject()) Collect(member.Value, $"{path}.{member.Name}", found);
        else if (value.ValueKind == JsonValueKind.Array)
            for (var i = 0; i < value.GetArrayLength(); i++) Collect(value[i], $"{path}[{i}]", found);
        else if (value.ValueKind == JsonValueKind.String && value.GetString() is "$kept" or "$new")
            found.Add($"{(value.GetString() == "$kept" ? "Kept" : "Drawn")} {path}");
    }
}
