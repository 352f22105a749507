using System.Text;
using System.Text.Json;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;
using ServiceInfra.Validation;
using ServiceInfra.Validation.Decoding;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>The short way from JSON to a Service gives what the long way gives, or leaves it to that.</summary>
public class FastJsonDecoderTests
{
    public static bool NoCases => SharedCases.IsAbsent;

    [Theory]
    [InlineData("""{"apiVersion":"v1","kind":"Service","metadata":{"name":"a","labels":{"a":"b"}},"spec":{"ports":[{"port":80,"targetPort":"http"}],"sessionAffinityConfig":{"clientIP":{"timeoutSeconds":5}}}}""", true)]
    [InlineData("""{"kind":"Service","spec":{"clusterIPs":["None"],"allocateLoadBalancerNodePorts":false},"apiVersion":"v1","metadata":null}""", true)]
    [InlineData("""{"apiVersion":"v1","kind":"Service","spec":{"ports":[{"port":80.0}]}}""", false)]
    [InlineData("""{"apiVersion":"v1","kind":"Service","spec":{"ports":[{"port":80,"x":1}]}}""", false)]
    [InlineData("""{"apiVersion":"v1","kind":"Service","spec":{"type":"a","type":"b"}}""", false)]
    [InlineData("""{"apiVersion":"v1","kind":"Service","spec":{"selector":{"a":"b","a":"c"}}}""", false)]
    [InlineData("""{"apiVersion":"v1","kind":"Service","spec":[]}""", false)]
    [InlineData("""{"apiVersion":"v1","kind":"Service","items":[{}]}""", false)]
    [InlineData("""{"apiVersion":"v1","kind":"Other","spec":{"replicas":{"deep":[1,{"a":null}]}}}""", false)]
    [InlineData("""[{"apiVersion":"v1","kind":"Service"}]""", false)]
    public void A_sound_service_is_decoded_at_once(string json, bool sound)
    {
        var text = new Utf8Text("a.json", Encoding.UTF8.GetBytes(" " + json + " "));
        var range = Assert.Single(FastJsonDecoder.Read(text, new NameTable())!);
        Assert.Equal((1, json.Length + 1), (range.Start, range.End));
        Assert.Equal(sound, range.Manifest is not null);
        if (sound) Assert.Equal(Shown(Verdict.Decode(json)), Shown(range.Manifest!));
    }

    [Fact]
    public void Items_of_a_list_and_values_behind_each_other_are_documents()
    {
        const string service = """{"apiVersion":"v1","kind":"Service","metadata":{"name":"a"}}""";
        var json = "{\"apiVersion\":\"v1\",\"items\":[" + service + ",{\"kind\":\"Other\"},5],\"kind\":\"List\",\"metadata\":{\"resourceVersion\":\"\"}} " + service + " {\"items\":[1],\"kind\":\"Else\"}";
        var ranges = FastJsonDecoder.Read(new Utf8Text("a.json", Encoding.UTF8.GetBytes(json)), new NameTable())!;
        Assert.Equal([true, false, false, true, false], ranges.Select(r => r.Manifest is not null));
        Assert.Equal(service, json[ranges[0].Start..ranges[0].End]);
    }

    [Fact]
    public void A_list_whose_items_stand_twice_is_read_the_long_way()
    {
        const string json = """{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Service"}],"items":[]}""";
        var range = Assert.Single(FastJsonDecoder.Read(new Utf8Text("a.json", Encoding.UTF8.GetBytes(json)), new NameTable())!);
        Assert.Equal((0, json.Length, true), (range.Start, range.End, range.Manifest is null));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{} x")]
    [InlineData("""{"kind":"\ud800"}""")]
    public void Broken_json_is_read_the_long_way(string json) =>
        Assert.Null(FastJsonDecoder.Read(new Utf8Text("a.json", Encoding.UTF8.GetBytes(json)), new NameTable()));

    [Fact(SkipWhen = nameof(NoCases), Skip = SharedCases.Absent)]
    public void Both_ways_agree_on_every_live_case()
    {
        foreach (var live in SharedCases.Read("live-cases.json").EnumerateArray())
        {
            var json = live.GetProperty("text").GetString()!;
            var range = Assert.Single(FastJsonDecoder.Read(new Utf8Text("a.json", Encoding.UTF8.GetBytes(json)), new NameTable())!);
            if (range.Manifest is not { } manifest) continue;
            var findings = new List<Finding>();
            Assert.Equal(Shown(ManifestDecoder.Decode(Verdict.Read(json), findings)!), Shown(manifest));
            Assert.Empty(findings);
        }
    }

    private static string Shown(ServiceManifest manifest) => JsonSerializer.Serialize(manifest);
}
