using System.CommandLine;
using System.CommandLine.Completions;
using ServiceInfra.Catalog;
using ServiceInfra.Changes;
using ServiceInfra.Changes.Rules;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary><c>explain</c>: what a finding's code means, from docs/findings.md, or what a change does to clients.</summary>
public static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("explain", "Explain a finding's code, with an example and its fix, or a rule about changes.");
        var code = new Argument<string?>("CODE") { Description = "A code such as SVC203, or a rule such as port-removed. Without it, all are listed.", HelpName = "CODE", Arity = ArgumentArity.ZeroOrOne };
        code.CompletionSources.Add(_ => FindingDocs.Codes.Concat(ChangeRules.ById.Keys).Select(c => new CompletionItem(c)));
        command.Arguments.Add(code);
        command.SetAction(parsed => parsed.GetValue(code) is { } asked ? Explain(asked, terminal) : List(terminal));
        return command;
    }

    private static int List(Terminal terminal)
    {
        foreach (var code in FindingDocs.Codes) terminal.Out.WriteLine($"{code}  {FindingDocs.Title(code)}");
        terminal.Out.WriteLine();
        foreach (var rule in ChangeRules.All) terminal.Out.WriteLine($"{rule.Id}  {rule.Title}");
        return ExitCodes.Success;
    }

    private static int Explain(string asked, Terminal terminal)
    {
        var section = FindingDocs.Explain(asked) ?? (ChangeRules.ById.TryGetValue(asked, out var rule) ? Section(rule) : null);
        if (section is not null)
        {
            terminal.Out.WriteLine(section);
            return ExitCodes.Success;
        }
        // Of two numbers, neither is a misspelling of the other.
        var near = asked.Any(char.IsAsciiDigit) ? "" : NearestName.Find(asked, ChangeRules.ById.Keys) is { } name ? $"Did you mean '{name}'? " : "";
        terminal.Note($"error: there is no code or rule '{asked}'. {near}'explain' alone lists them all.");
        return ExitCodes.Unusable;
    }

    private static string Section(ChangeRule rule)
    {
        var text = $"{rule.Id}: {rule.Title}\n\nClass: {string.Join(", ", rule.Classes.Select(c => c.Word()))}\nWhy: {rule.Why}\nClients: {rule.Feels}\n";
        return text + (rule.Do.Length > 0 ? $"Do: {rule.Do}\n" : "") + $"Source: {rule.Source}";
    }
}
