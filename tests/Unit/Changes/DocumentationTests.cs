using System.Text;
using System.Text.RegularExpressions;
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

    // Every file that a rule sends its reader to is in this repository or, with the project's name before it, in another one.
    [Fact]
    public void Sources_can_be_reached()
    {
        var upstream = new Regex(@"^(aws-load-balancer-controller|cloud-provider-azure|yunify/qingcloud-cloud-controller-manager) ");
        foreach (var rule in ChangeRules.All)
            foreach (var part in $"{rule.Source}; {rule.Why}; {rule.Feels}; {rule.Do}".Split("; "))
                if (Regex.Match(part, @"[\w./-]+\.md") is { Success: true } file)
                    Assert.True(upstream.IsMatch(part) || File.Exists(RepositoryRoot.At(file.Value.Split('/'))), $"{rule.Id}: {part}");
    }

    // The design's own notes are not in this repository.
    [Fact]
    public void Comments_cite_what_a_reader_can_open() =>
        Assert.All(Directory.EnumerateFiles(RepositoryRoot.At("infra"), "*.cs", SearchOption.AllDirectories), file => Assert.DoesNotMatch(@"\breference/[\w-]+\.md|\(E\d", File.ReadAllText(file)));

    private static string Rules()
    {
        var text = new StringBuilder("\n| rule | class | change | why | what clients feel | what to do | source |\n|---|---|---|---|---|---|---|\n");
        foreach (var rule in ChangeRules.All)
            text.Append($"| `{rule.Id}` | {string.Join(", ", rule.Classes.Select(c => c.Word()))} | {rule.Title} | {rule.Why} | {rule.Feels} | {rule.Do} | {rule.Source} |\n");
        return text.Append('\n').ToString();
    }
}
