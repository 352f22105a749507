using System.Text;
using ServiceInfra.Changes;
using ServiceInfra.Changes.Rules;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>docs/changes.md lists every rule as it is. UPDATE_GOLDEN=1 writes the list anew.</summary>
public sealed class DocumentationTests
{
    private const string Begin = "<!-- rules: written by tests/Unit, DocumentationTests -->\n", End = "<!-- end of rules -->";

    [Fact]
    public void Lists_every_rule()
    {
        var file = RepositoryRoot.At("docs", "changes.md");
        var text = File.ReadAllText(file);
        var (start, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var rules = Rules();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(file, text = text[..start] + rules + text[end..]);
        end = text.IndexOf(End, StringComparison.Ordinal);
        Assert.Equal(rules, text[start..end]);
    }

    private static string Rules()
    {
        var text = new StringBuilder("\n| rule | class | change | why | what clients feel | what to do | source |\n|---|---|---|---|---|---|---|\n");
        foreach (var rule in ChangeRules.All)
            text.Append($"| `{rule.Id}` | {string.Join(", ", rule.Classes.Select(c => c.Word()))} | {rule.Title} | {rule.Why} | {rule.Feels} | {rule.Do} | {rule.Source} |\n");
        return text.Append('\n').ToString();
    }
}
