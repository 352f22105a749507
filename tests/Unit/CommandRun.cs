using ServiceInfra.Commands;

namespace ServiceInfra.Tests;

/// <summary>What a command line printed, and its exit code.</summary>
internal sealed record CommandRun(int Exit, string Out, string Error)
{
    /// <summary>Runs a command line in this process, as if piped.</summary>
    public static CommandRun Of(params string[] args)
    {
        // Commands look for services.json from the working folder.
        Directory.SetCurrentDirectory(RepositoryRoot.Folder);
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = CommandLine.Run(args, new Terminal(output, error, TextReader.Null, IsInteractive: false, HasColour: false));
        return new CommandRun(exit, output.ToString(), error.ToString());
    }
}
