using System.Text.Json.Nodes;

namespace ServiceInfra.EndToEnd.LiveVerdict;

/// <summary>What differs is shown without what has nothing to do with it.</summary>
public class ShrinkerTests
{
    [Fact]
    public async Task A_manifest_shrinks_to_what_differs() =>
        Assert.Equal("""{"apiVersion":"v1","kind":"Service","metadata":{"name":"a"},"spec":{"ports":[{"port":0}]}}""", await Shrinker.ShrinkAsync(
            """{"apiVersion":"v1","kind":"Service","metadata":{"name":"a","labels":{"x":"y"}},"spec":{"type":"ClusterIP","ports":[{"port":80},{"name":"b","port":0}]}}""",
            Shrinker.HasName, First("\"port\":0")));

    [Fact]
    public async Task A_replace_keeps_both_sides() =>
        Assert.Equal("""[{"apiVersion":"v1","kind":"Service","metadata":{"name":"a"}},{"apiVersion":"v1","kind":"Service","metadata":{"name":"a"},"spec":{"type":"X"}}]""", await Shrinker.ShrinkAsync(
            """[{"apiVersion":"v1","kind":"Service","metadata":{"name":"a"},"spec":{"ports":[{"port":80}]}},{"apiVersion":"v1","kind":"Service","metadata":{"name":"a"},"spec":{"type":"X","ports":[]}}]""",
            pair => pair is JsonArray { Count: 2 } both && both.All(Shrinker.HasName), First("\"X\"")));

    [Fact]
    public async Task What_repeats_a_member_is_shown_as_it_is() =>
        Assert.Equal("""{"kind":"A","kind":"B"}""", await Shrinker.ShrinkAsync("""{"kind":"A","kind":"B"}""", _ => true, First("A")));

    private static Func<IReadOnlyList<string>, Task<string?>> First(string mark) =>
        texts => Task.FromResult(texts.FirstOrDefault(t => t.Contains(mark, StringComparison.Ordinal)));
}
