using System.CommandLine;
using ServiceInfra.Changes;
using ServiceInfra.Commands.Writers;
using ServiceInfra.Planning;

namespace ServiceInfra.Commands;

/// <summary><c>diff dev prod</c>: what differs between two environments. That is no change over time, so nothing is called dangerous.</summary>
public static class DiffCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("diff", "Show what differs between two stacks, field by field.");
        var left = new Argument<string>("left") { Description = "A stack, such as dev." };
        var right = new Argument<string>("right") { Description = "Another one, such as prod." };
        var options = new CatalogOptions(command, Stacks.None);
        var format = new Option<string>("--format", "-f") { Description = $"text: a table; json. {ShortForms.FormatHere}", DefaultValueFactory = _ => "text", HelpName = "text|json" };
        format.AcceptOnlyFromAmong("text", "json");
        foreach (var argument in (Argument<string>[])[left, right])
        {
            argument.CompletionSources.Add(_ => Suggestions.Of(PlanLoader.StacksBeside(PlanLoader.FindCatalog(null))));
            command.Arguments.Add(argument);
        }
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var io = options.Terminal(parsed, terminal);
            var request = options.Request(parsed);
            var (one, other) = (request with { Stack = parsed.GetValue(left) }, request with { Stack = parsed.GetValue(right) });
            PlanLoader.RequireStack(one.CatalogPath, one.Stack!);
            PlanLoader.RequireStack(other.CatalogPath, other.Stack!);
            var (a, b) = (WatchedPlan.Load(one, io, $"Planning {one.Stack}"), WatchedPlan.Load(other, io, $"Planning {other.Stack}"));
            if (!PlanGuard.Passes(a, io) | !PlanGuard.Passes(b, io)) return ExitCodes.Findings;
            var difference = StackDifference.Between(a.Plan, b.Plan);
            if (parsed.GetValue(format) == "json") DiffJson.Write(difference, io);
            else DiffText.Write(difference, io);
            return ExitCodes.Success;
        });
        return command;
    }
}
