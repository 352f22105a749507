using ServiceInfra.Validation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ServiceInfra.Commands;

/// <summary>Where a command reads and writes, and what the other side can show.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="OpenError">Opens standard error: most commands write nothing there, and the console's own writer takes its time.</param>
/// <param name="OpenIn">Opens standard input.</param>
/// <param name="IsInteractive">Whether a person watches standard output on a terminal.</param>
/// <param name="HasColour">Whether colour may be used.</param>
public sealed record Terminal(TextWriter Out, Func<TextWriter> OpenError, Func<TextReader> OpenIn, bool IsInteractive, bool HasColour)
{
    // Wider than any line that a file of the largest size makes: what is piped is never wrapped or cut. Nothing is padded to it.
    private const int PipeWidth = 100_000_000;

    /// <summary>A terminal of readers and writers that are open.</summary>
    public Terminal(TextWriter output, TextWriter error, TextReader input, bool IsInteractive, bool HasColour)
        : this(output, () => error, () => input, IsInteractive, HasColour)
    {
    }

    /// <summary>Standard error.</summary>
    public TextWriter Error => OpenError();

    /// <summary>Writes a line to standard error. Names of files and Services in it stay text.</summary>
    public void Note(string line) => Error.WriteLine(VisibleText.Of(line));

    /// <summary>Standard input.</summary>
    public TextReader In => OpenIn();

    /// <summary>The process's own console. NO_COLOR (no-color.org) is honoured.</summary>
    public static Terminal Console()
    {
        var interactive = !System.Console.IsOutputRedirected;
        var colour = interactive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        // Not System.Console.Out: its UTF-8 writer flushes on every line.
        var output = new StreamWriter(System.Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 16 * 1024) { AutoFlush = interactive };
        return new Terminal(output, () => System.Console.Error, () => new StreamReader(System.Console.OpenStandardInput()), interactive, colour);
    }

    /// <summary>The same with the person's word on colour: auto, always or never.</summary>
    public Terminal WithColour(string when) => this with { HasColour = when switch { "always" => true, "never" => false, _ => HasColour } };

    /// <summary>Writes a table or grid. In a pipe its lines end where their text ends: padding is for terminals.</summary>
    public void Write(IRenderable what)
    {
        if (IsInteractive) Ansi().Write(what);
        else WriteWide(what);
    }

    /// <summary>Writes a table whose lines may be longer than the terminal is wide: a name in two pieces can neither be read nor copied.</summary>
    public void WriteWide(IRenderable what)
    {
        var text = new StringWriter();
        var console = (this with { Out = text }).Ansi();
        console.Profile.Width = PipeWidth;
        console.Write(what);
        foreach (var line in text.ToString().TrimEnd().Split('\n')) Out.Write(line.TrimEnd() + "\n");
    }

    /// <summary>Standard output as Spectre sees it, for tables and colour.</summary>
    public IAnsiConsole Ansi()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = HasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(Out),
            Interactive = InteractionSupport.No,
        });
        if (!IsInteractive) console.Profile.Width = PipeWidth;
        return console;
    }
}
