using CsCheck;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>The rules that compare ports with one another say the same of many as of few, whatever they keep them in.</summary>
public class ManyPortsTests
{
    [Fact]
    public void Each_repetition_is_found_and_nothing_else()
    {
        var port = Gen.Select(Gen.Int[1, 40], Gen.Int[1, 60], Gen.Bool);
        port.Array[1, 45].Sample(ports =>
        {
            var items = ports.Select(p => $"{{ name: p{p.Item1}, port: {p.Item2}, protocol: {(p.Item3 ? "TCP" : "UDP")} }}");
            var expected = new List<string>();
            for (var i = 0; i < ports.Length; i++)
            {
                var before = ports[..i];
                if (before.Any(p => p.Item1 == ports[i].Item1)) expected.Add($"Duplicate spec.ports[{i}].name");
                if (before.Any(p => p.Item2 == ports[i].Item2 && p.Item3 == ports[i].Item3)) expected.Add($"Duplicate spec.ports[{i}]");
            }
            Assert.Equal(expected.Order(StringComparer.Ordinal), Verdict.Errors(Verdict.Spec($"ports: [{string.Join(", ", items)}]")));
        }, iter: 2000);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(300)]
    public void Ports_that_differ_are_right_however_many_they_are(int count) =>
        Assert.Empty(Verdict.Errors(Verdict.Spec($"ports: [{string.Join(", ", Enumerable.Range(1, count).Select(i => $"{{ name: p{i}, port: {8000 + i} }}"))}]")));
}
