using System.CommandLine;
using System.CommandLine.Invocation;
using ServiceInfra.Catalog;

namespace ServiceInfra.Commands;

/// <summary>The offline commands' command line.</summary>
public static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code, see <see cref="ExitCodes"/>.</returns>
    public static int Run(string[] args, Terminal terminal)
    {
        var root = Create(terminal);
        var parsed = root.Parse(args);
        var configuration = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        try
        {
            if (parsed.Action is not ParseErrorAction usage) return parsed.Invoke(configuration);
            usage.ShowHelp = args.Length == 0;
            parsed.Invoke(configuration);
            if (args.Length > 0) terminal.Error.WriteLine("See --help.");
            return ExitCodes.Unusable;
        }
        catch (UnreadableException e)
        {
            terminal.Error.WriteLine($"error: {e.Message}");
            return ExitCodes.Unusable;
        }
        finally
        {
            Flush(terminal);
        }
    }

    /// <summary>The commands.</summary>
    public static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("""
            ServiceInfra: the KubeSphere "Create Service" wizard as code.

            services.json is checked as strictly as the API server would and turned into Pulumi Kubernetes Services.
            These commands need no cluster and no Pulumi CLI; 'pulumi up' deploys.
            """);
        root.Subcommands.Add(PreviewCommand.Create(terminal));
        root.Subcommands.Add(DiffCommand.Create(terminal));
        root.Subcommands.Add(CommentCommand.Create(terminal));
        root.Subcommands.Add(ValidateCommand.Create(terminal));
        root.Subcommands.Add(RenderCommand.Create(terminal));
        root.Subcommands.Add(ListCommand.Create(terminal));
        root.Subcommands.Add(ShowCommand.Create(terminal));
        root.Subcommands.Add(SchemaCommand.Create(terminal));
        root.Subcommands.Add(CompletionCommand.Create(terminal));
        return root;
    }

    private static void Flush(Terminal terminal)
    {
        try
        {
            terminal.Out.Flush();
        }
        catch (IOException)
        {
            // The reader of a pipe has gone (render | head): nobody is left to tell.
        }
    }
}
