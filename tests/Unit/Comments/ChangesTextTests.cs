using ServiceInfra.Changes;
using ServiceInfra.Commands;
using ServiceInfra.Commands.Writers;
using Xunit;

namespace ServiceInfra.Tests.Comments;

/// <summary>Change reports for a person.</summary>
public sealed class ChangesTextTests
{
    [Theory]
    [InlineData(0, 0, "no change")]
    [InlineData(2, 0, "2 breaking")]
    [InlineData(2, 1, "3 breaking, 1 closing")]
    [InlineData(0, 1, "1 breaking, 1 closing")]
    public void The_verdict_counts_each_class_of_a_change(int ports, int services, string verdict) =>
        Assert.Equal(verdict, new ChangeReport { Changes = [.. WritersTests.Many(ports, "port-removed"), .. WritersTests.Many(services, "service-removed")] }.Verdict);

    [Theory]
    [InlineData(ChangeClass.Refused, "1 refused")]
    [InlineData(ChangeClass.Opens, "1 opening")]
    [InlineData(ChangeClass.Later, "1 breaking later")]
    [InlineData(ChangeClass.Reroutes, "1 rerouting")]
    [InlineData(ChangeClass.Harmless, "1 harmless")]
    public void A_count_reads_as_a_sentence(ChangeClass value, string text) => Assert.Equal(text, ChangeClasses.Count(value, 1));

    [Fact]
    public void On_a_terminal_of_80_columns_every_column_stays_its_own()
    {
        var lines = Write(true, WritersTests.Many(1, "port-removed")[0] with { Service = "shop/a-service-with-quite-a-long-name", Alias = "商城前端", File = "infrastructure/services.prod.json", Consents = [new Consent { Service = "*", Rule = "port-removed", Reason = "nobody has come since May, as the access log of the load balancer says", Until = new DateOnly(2026, 12, 31) }] });
        Assert.All(lines, l => Assert.True(l.Length <= 80, l));
        Assert.StartsWith("breaks           shop/a-service-with-quite-a-long-name(商城前端): port removed,", lines[0], StringComparison.Ordinal);
        Assert.All(lines.Skip(1), l => Assert.StartsWith(new string(' ', 17), l, StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith($"{"",17}infrastructure/services.prod.json(3,5): A ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith($"{"",17}Agreed until 2026-12-31: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_fits_is_one_line_with_its_place(bool isTerminal) =>
        Assert.Equal("harmless         shop/svc0: port added, spec.ports[http]: 80 (removed)  a(3,5)", Write(isTerminal, WritersTests.Many(1, "port-added")[0] with { File = "a" })[0]);

    [Fact]
    public void In_a_pipe_no_line_is_broken() =>
        Assert.Equal(2, Write(false, WritersTests.Many(1, "port-removed")[0] with { Service = new string('a', 200) }).Length);

    [Theory]
    [InlineData("catalog", "pods", "Checked: catalog. Not checked: pods.")]
    [InlineData("catalog", null, "Checked: catalog.")]
    [InlineData(null, "pods", "Not checked: pods.")]
    [InlineData(null, null, "")]
    public void Of_what_was_checked_and_what_not_no_half_is_empty(string? those, string? not, string line)
    {
        var reports = new ChangeReports { Stacks = [new ChangeReport { Checked = those is null ? [] : [those], NotChecked = not is null ? [] : [not] }] };
        var output = new StringWriter();
        ChangesText.Write(reports, new Terminal(output, TextWriter.Null, TextReader.Null, false, HasColour: false));
        Assert.EndsWith(line.Length > 0 ? $"nothing to do\n{line}\n" : "nothing to do\n", output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.EndsWith(line.Length > 0 ? $"nothing to do.\n\n{line}\n" : "nothing to do.\n", ChangesMarkdown.Compose(reports, null), StringComparison.Ordinal);
    }

    // The lines of the one change.
    private static string[] Write(bool isTerminal, ChangeRecord change)
    {
        var output = new StringWriter();
        ChangesText.Write(new ChangeReports { Stacks = [new ChangeReport { Changes = [change] }] }, new Terminal(output, TextWriter.Null, TextReader.Null, isTerminal, HasColour: false));
        return [.. output.ToString().Split('\n').Skip(2).TakeWhile(l => l.Trim().Length > 0).Select(l => l.TrimEnd())];
    }
}
