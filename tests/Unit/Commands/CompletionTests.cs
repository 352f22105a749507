using System.Diagnostics;
using Xunit;

namespace ServiceInfra.Tests.Commands;

/// <summary>What the shells do with the keys and stacks that are suggested to them: names come with a clone.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Bash_runs_nothing_of_what_it_is_given()
    {
        var pwned = Path.Combine(_folder.Path, "pwned");
        Assert.Equal("web;web two;", Complete($"web\n$(touch {pwned})\n`touch {pwned}`\nweb two\napi\n", "we"));
        Assert.False(File.Exists(pwned));
    }

    [Fact]
    public void Bash_shows_what_begins_alike() => Assert.Equal("--format;", Complete("--format\n--color\n*\n", "--f"));

    [Fact]
    public void Only_names_that_no_shell_reads_otherwise_are_suggested() =>
        Assert.Equal(["web", "x/a.b_c-1", "商城"], ServiceInfra.Commands.Suggestions.Of(["web", "$(x)", "a b", "`x`", "x/a.b_c-1", "a;b", "-x", "", "a\nb", "'", "(x)", "*", "~", "a=b", "商城", "{a,b}", "a%b", "@x"]).Select(s => s.Label));

    private string Complete(string suggestions, string word)
    {
        var script = _folder.Write("completion.bash", CommandRun.Of("completion", "bash").Out);
        var program = _folder.Write("ServiceInfra", $"#!/bin/bash\ncat <<'END'\n{suggestions}END\n");
        var line = $"ServiceInfra show {word}";
        var start = new ProcessStartInfo("bash", ["-c", $"chmod u+x {program}; source {script}; COMP_WORDS=({program} show {word}); COMP_CWORD=2; COMP_LINE='{line}'; COMP_POINT={line.Length}; _serviceinfra; printf '%s;' \"${{COMPREPLY[@]}}\""]) { RedirectStandardOutput = true };
        using var bash = Process.Start(start)!;
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return output;
    }
}
