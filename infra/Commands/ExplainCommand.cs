using System.CommandLine;
using ServiceInfra.Catalog;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary><c>explain</c>: what a finding's code means, from docs/findings.md.</summary>
public static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("explain", "Explain a finding's code, with an example and its fix.");
        var code = new Argument<string?>("CODE") { Description = "Such as SVC203. Without it, all codes are listed.", HelpName = "CODE", Arity = ArgumentArity.ZeroOrOne };
        code.CompletionSources.Add(_ => FindingDocs.Codes.Select(c => new System.CommandLine.Completions.CompletionItem(c)));
        command.Arguments.Add(code);
        command.SetAction(parsed => Explain(parsed.GetValue(code), terminal));
        return command;
    }

    private static int Explain(string? code, Terminal terminal)
    {
        if (code is null)
        {
            foreach (var known in FindingDocs.Codes) terminal.Out.WriteLine($"{known}  {FindingDocs.Title(known)}");
            return ExitCodes.Success;
        }
        if (FindingDocs.Explain(code) is { } section)
        {
            terminal.Out.WriteLine(section);
            return ExitCodes.Success;
        }
        terminal.Error.WriteLine($"error: there is no code '{code}'. {NearestName.Suggest(code.ToUpperInvariant(), [.. FindingDocs.Codes])} 'explain' alone lists them all.");
        return ExitCodes.Unusable;
    }
}
