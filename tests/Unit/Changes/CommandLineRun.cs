using ServiceInfra.Commands;

namespace ServiceInfra.Tests.Changes;

/// <summary>Runs a command line in this process.</summary>
internal static class CommandLineRun
{
    public static (int Code, string Out, string Error) Run(string[] args, string input = "")
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = CommandLine.Run(args, new Terminal(output, error, new StringReader(input), IsInteractive: false, HasColour: false));
        return (code, output.ToString(), error.ToString());
    }
}
