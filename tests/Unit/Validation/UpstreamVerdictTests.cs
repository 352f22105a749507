using System.Text.Json;
using ServiceInfra.Settings;
using ServiceInfra.Validation;
using ServiceInfra.Validation.Addresses;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>The API server's own unit-test tables, and the known pitfalls.</summary>
public class UpstreamVerdictTests
{
    public static bool NoCases => SharedCases.IsAbsent;

    [Theory(SkipWhen = nameof(NoCases), Skip = SharedCases.Absent)]
    [InlineData("upstream-cases.json")]
    [InlineData("upstream-update-cases.json")]
    public void Validation_alone_finds_what_upstreams_tables_say(string file)
    {
        var wrong = new List<string>();
        foreach (var one in SharedCases.Read(file).EnumerateArray())
        {
            var gates = one.GetProperty("testGates");
            var profile = new ServerProfile(new ServerOptions { Release = new KubernetesRelease(1, 35) })
            {
                StrictAddresses = IsOn(gates, "StrictIPCIDRValidation"),
                RelaxedNames = IsOn(gates, "RelaxedServiceNameValidation"),
                // The tables of creates switch it; those of replaces leave it at its default.
                SameZoneTraffic = !gates.TryGetProperty("PreferSameTrafficDistribution", out var same) || same.GetBoolean(),
            };
            var old = one.TryGetProperty("oldManifest", out var manifest) ? Verdict.Decode(manifest.GetRawText()) : null;
            var findings = new FieldFindings();
            new ServiceValidator(profile).ValidateOnly(Verdict.Decode(one.GetProperty("manifest").GetRawText()), old, findings);
            Compare(one, one.GetProperty("errors"), findings.Items.Select(f => $"{f.Kind} {f.Field}"), wrong);
        }
        Assert.Empty(wrong);
    }

    [Theory(SkipWhen = nameof(NoCases), Skip = SharedCases.Absent)]
    [InlineData("allocationSingleStack", Verdict.Single)]
    [InlineData("allocationDualStack", Verdict.Dual)]
    public void All_stages_together_find_what_upstreams_tables_say(string allocation, string cidrs)
    {
        var wrong = new List<string>();
        foreach (var one in SharedCases.Read("upstream-cases.json").EnumerateArray())
        {
            var after = one.GetProperty("afterDefaulting");
            var early = after.GetProperty(allocation);
            var ours = Verdict.Errors(one.GetProperty("manifest").GetRawText(), "1.35", cidrs);
            // The tables do not say which kind the pre-check gives; it is that of validation.
            var fieldsAlone = early.GetRawText().Contains("pre-check", StringComparison.Ordinal);
            if (fieldsAlone) CompareFields(one, early, ours, wrong);
            else Compare(one, early.GetArrayLength() > 0 ? early : after.GetProperty("errors135"), ours, wrong);
        }
        Assert.Empty(wrong);
    }

    [Theory(SkipWhen = nameof(NoCases), Skip = SharedCases.Absent)]
    [InlineData("1.32")]
    [InlineData("1.33")]
    [InlineData("1.34")]
    [InlineData("1.35")]
    public void Pitfalls_are_avoided(string release)
    {
        var wrong = new List<string>();
        foreach (var one in SharedCases.Read("pitfall-cases.json").EnumerateArray())
        {
            var ours = Verdict.Errors(one.GetProperty("manifest").GetRawText(), release);
            var refused = one.GetProperty("verdict").GetProperty(release).GetString() == "reject";
            if (refused != ours.Length > 0) wrong.Add($"{one.GetProperty("id")}: {string.Join(", ", ours)}");
            else if (refused && one.GetProperty("httpStatus").GetInt32() == 422) Compare(one, one.GetProperty("errors"), ours, wrong);
        }
        Assert.Empty(wrong);
    }

    private static bool IsOn(JsonElement gates, string name) => gates.TryGetProperty(name, out var value) && value.GetBoolean();

    private static void Compare(JsonElement one, JsonElement errors, IEnumerable<string> ours, List<string> wrong)
    {
        var theirs = string.Join(", ", errors.EnumerateArray().Select(e => $"{e.GetProperty("kind").GetString()} {e.GetProperty("field").GetString()}").Distinct().Order());
        var text = string.Join(", ", ours.Distinct().Order());
        if (theirs != text) wrong.Add($"{one.GetProperty("id")} {one.GetProperty("name")}: upstream {theirs}; ours {text}");
    }

    private static void CompareFields(JsonElement one, JsonElement errors, IEnumerable<string> ours, List<string> wrong)
    {
        var theirs = string.Join(", ", errors.EnumerateArray().Select(e => e.GetProperty("field").GetString()).Distinct().Order());
        var text = string.Join(", ", ours.Select(o => o[(o.IndexOf(' ') + 1)..]).Distinct().Order());
        if (theirs != text) wrong.Add($"{one.GetProperty("id")}: upstream {theirs}; ours {text}");
    }
}
