namespace ServiceInfra.Changes;

/// <summary>The words for <see cref="ChangeClass"/>.</summary>
public static class ChangeClasses
{
    /// <summary>The words of the command line and of JSON, the worst first.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<ChangeClass>().Select(Word)];

    /// <summary>The word for all classes that are dangerous.</summary>
    public const string Danger = "danger";

    /// <summary>The words that the gate and consents take: those of the classes, and the one for several.</summary>
    public static IReadOnlyList<string> Gates { get; } = [.. Words, Danger];

    /// <summary>The word of a class: refused, breaks, opens, closes, later, reroutes, harmless.</summary>
    public static string Word(this ChangeClass value) => value.ToString().ToLowerInvariant();

    /// <summary>The class of a word, or null.</summary>
    public static ChangeClass? Parse(string word) => Enum.GetValues<ChangeClass>().Cast<ChangeClass?>().FirstOrDefault(c => c!.Value.Word() == word);

    /// <summary>Whether somebody should look before it is deployed.</summary>
    public static bool IsDanger(this ChangeClass value) => value < ChangeClass.Reroutes;

    /// <summary>"2 breaking", "1 opening": a count in a sentence.</summary>
    public static string Count(ChangeClass value, int count) => value switch
    {
        ChangeClass.Breaks => $"{count} breaking",
        ChangeClass.Opens => $"{count} opening",
        ChangeClass.Closes => $"{count} closing",
        ChangeClass.Later => $"{count} breaking later",
        ChangeClass.Reroutes => $"{count} rerouting",
        _ => $"{count} {value.Word()}",
    };
}
