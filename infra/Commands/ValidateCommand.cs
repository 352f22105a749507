using System.CommandLine;
using ServiceInfra.Planning;

namespace ServiceInfra.Commands;

/// <summary><c>validate</c>: every finding about the catalog.</summary>
public static class ValidateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("validate", "Check the catalog as strictly as the API server would, all at once.");
        var options = new CatalogOptions(command);
        command.SetAction(parsed =>
        {
            var io = options.Terminal(parsed, terminal);
            var result = PlanLoader.Load(options.Request(parsed));
            return PlanGuard.Passes(result, io) ? ExitCodes.Success : ExitCodes.Findings;
        });
        return command;
    }
}
