using System.CommandLine;
using System.CommandLine.Invocation;
using ServiceInfra.Catalog;

namespace ServiceInfra.Commands;

/// <summary>The offline commands' command line.</summary>
public static class CommandLine
{
    // In the order of the help.
    private static readonly string[] Names = ["preview", "diff", "comment", "validate", "render", "list", "show", "import", "explain", "schema", "completion"];

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code, see <see cref="ExitCodes"/>.</returns>
    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            // As git and kubectl have it.
            if (args is ["help", .. var about]) args = [.. about, "--help"];
            var exit = ValidateCommand.RunPlain(args, terminal) ?? Invoke(args, terminal);
            terminal.Out.Flush();
            return exit;
        }
        catch (UnreadableException e)
        {
            return Fail(terminal, e.Message);
        }
        catch (IOException e)
        {
            return Fail(terminal, $"the output cannot be written: {e.Message}");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Nothing is known to lead here. Still one line, and an exit code that stops a pipeline.
            return Fail(terminal, $"this is a mistake in ServiceInfra, please report it: {e.GetType().Name}: {e.Message} ({e.StackTrace?.Split('\n')[0].Trim()})");
        }
    }

    private static int Fail(Terminal terminal, string message)
    {
        terminal.Note($"error: {message}");
        try
        {
            terminal.Out.Flush();
        }
        catch (IOException)
        {
            // Said already.
        }
        return ExitCodes.Unusable;
    }

    /// <summary>The commands.</summary>
    /// <param name="terminal">Where they read and write.</param>
    /// <param name="asked">The command that is to run, if it is one: it is the only one then. Making them all takes longer than most of them run.</param>
    public static RootCommand Create(Terminal terminal, string? asked = null)
    {
        var root = new RootCommand("""
            ServiceInfra: the KubeSphere "Create Service" wizard as code.

            services.json is checked as strictly as the API server would and turned into Pulumi Kubernetes Services.
            These commands need no cluster and no Pulumi CLI; 'pulumi up' deploys.
            """);
        if (asked is not null && Find(asked) is { } create) root.Subcommands.Add(create(terminal));
        else
            foreach (var name in Names) root.Subcommands.Add(Find(name)!(terminal));
        return root;
    }

    private static int Invoke(string[] args, Terminal terminal)
    {
        var configuration = new InvocationConfiguration { Output = terminal.Out, EnableDefaultExceptionHandler = false };
        var parsed = Create(terminal, args.Length > 0 ? args[0] : null).Parse(args);
        if (parsed.Action is not ParseErrorAction usage) return parsed.Invoke(configuration);
        configuration.Error = terminal.Error;
        usage.ShowHelp = args.Length == 0;
        // The library's own ones take an option's value for a misspelt option.
        usage.ShowTypoCorrections = false;
        parsed.Invoke(configuration);
        foreach (var suggestion in Suggestions(parsed)) terminal.Note(suggestion);
        if (args.Contains("-f") && parsed.CommandResult.Command.Options.Any(o => o.Name == "--format" && o.Aliases.Contains("-f"))) terminal.Note(ShortForms.FormatHere);
        if (args.Length > 0) terminal.Note("See --help.");
        return ExitCodes.Unusable;
    }

    private static IEnumerable<string> Suggestions(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var options = command.Options.SelectMany(o => o.Aliases.Append(o.Name)).Where(o => o.StartsWith("--", StringComparison.Ordinal)).ToList();
        var commands = command.Subcommands.Select(c => c.Name).ToList();
        foreach (var token in parsed.UnmatchedTokens)
            if (NearestName.Find(token, token.StartsWith('-') ? options : commands) is { } near) yield return $"'{token}': did you mean {near}?";
    }

    private static Func<Terminal, Command>? Find(string name) => name switch
    {
        "preview" => PreviewCommand.Create,
        "diff" => DiffCommand.Create,
        "comment" => CommentCommand.Create,
        "validate" => ValidateCommand.Create,
        "render" => RenderCommand.Create,
        "list" => ListCommand.Create,
        "show" => ShowCommand.Create,
        "import" => ImportCommand.Create,
        "explain" => ExplainCommand.Create,
        "schema" => SchemaCommand.Create,
        "completion" => CompletionCommand.Create,
        _ => null,
    };
}
