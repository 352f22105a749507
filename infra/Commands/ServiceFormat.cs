using System.CommandLine;

namespace ServiceInfra.Commands;

/// <summary>The option <c>--format</c> of <c>list</c> and <c>show</c>, without a short form (<see cref="ShortForms"/>).</summary>
internal static class ServiceFormat
{
    /// <summary>The word for the form that scripts read.</summary>
    public const string Json = "json";

    private const string Text = "text";

    /// <summary>Adds the option to a command.</summary>
    public static Option<string> AddTo(Command command)
    {
        var format = new Option<string>("--format") { Description = "text: as the console shows it; json: one object, for scripts.", DefaultValueFactory = _ => Text, HelpName = $"{Text}|{Json}" };
        format.AcceptOnlyFromAmong(Text, Json);
        command.Options.Add(format);
        return format;
    }
}
