using ServiceInfra.Changes;
using ServiceInfra.Changes.Rules;
using ServiceInfra.Manifests;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>Every rule, by its case.</summary>
public sealed class RulesTests
{
    // They need two catalogs, or a live Service: LifecycleTests.
    private static readonly string[] TestedElsewhere = ["service-left", "service-moved", "entry-renamed", "replace-refused"];

    public static TheoryData<string, string?, string?> Cases => RuleCases.All;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Speaks_of_its_change(string rule, string? old, string? now)
    {
        var changes = ChangesOf.Compare(old, now);
        var change = Assert.Single(changes, c => c.Rule == rule);
        Assert.Equal(ChangeRules.ById[rule].Classes, change.Classes);
        Assert.True(change.Old != change.New || change.Old is null, $"{change.Field}: {change.Old}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Says_nothing_where_nothing_changes(string rule, string? old, string? now)
    {
        Assert.NotEmpty(rule);
        Assert.Empty(ChangesOf.Compare(old, old));
        Assert.Empty(ChangesOf.Compare(now, now));
    }

    [Fact]
    public void Has_a_case_each() =>
        Assert.Empty(ChangeRules.ById.Keys.Except(RuleCases.All.Select(c => c.Data.Item1)).Except(TestedElsewhere));

    [Fact]
    public void Says_what_clients_feel_and_where_that_is_known_from() =>
        Assert.All(ChangeRules.All, rule =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", rule.Id);
            Assert.Equal(rule.Classes.Order(), rule.Classes);
            Assert.NotEmpty(rule.Classes);
            Assert.EndsWith(".", rule.Why, StringComparison.Ordinal);
            Assert.EndsWith(".", rule.Feels, StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(rule.Source));
            if (rule.Classes[0].IsDanger()) Assert.EndsWith(rule.Do.EndsWith('…') ? "…" : ".", rule.Do, StringComparison.Ordinal);
            // These words go into Markdown tables as they are.
            Assert.DoesNotContain(rule.Title + rule.Feels + rule.Do, c => c is '|' or '<' or '@' or '`' or '\n');
        });

    [Fact]
    public void A_field_of_the_spec_that_changes_is_never_called_unknown()
    {
        // What people call harmless because nobody thought of it is the worst lie.
        var spoken = RuleCases.All.Select(c => c.Data).Where(c => c.Item2 is not null && c.Item3 is not null)
            .SelectMany(c => ChangesOf.Compare(c.Item2, c.Item3)).ToArray();
        Assert.DoesNotContain(spoken, c => c.Rule == "other-change" && c.Field.StartsWith("spec.", StringComparison.Ordinal));
        var fields = spoken.Select(c => c.Field.Split('.', '[')).Where(p => p.Length > 1 && p[0] == "spec").Select(p => p[1]).ToHashSet();
        var all = typeof(ServiceSpec).GetProperties().Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);
        Assert.Empty(all.Except(fields));
    }
}
