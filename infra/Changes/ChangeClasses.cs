namespace ServiceInfra.Changes;

/// <summary>The words for <see cref="ChangeClass"/>.</summary>
public static class ChangeClasses
{
    /// <summary>The words of the command line and of JSON, the worst first.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<ChangeClass>().Select(Word)];

    /// <summary>The word of a class: refused, breaks, opens, closes, later, reroutes, harmless.</summary>
    public static string Word(this ChangeClass value) => value.ToString().ToLowerInvariant();

    /// <summary>The class of a word, or null.</summary>
    public static ChangeClass? Parse(string word) => Enum.TryParse<ChangeClass>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(word[0]) ? value : null;

    /// <summary>Whether somebody should look before it is deployed.</summary>
    public static bool IsDanger(this ChangeClass value) => value < ChangeClass.Reroutes;

    /// <summary>"2 break", "1 opens": a count in a sentence.</summary>
    public static string Count(ChangeClass value, int count) => (value, count) switch
    {
        (ChangeClass.Refused, _) => $"{count} refused",
        (ChangeClass.Breaks, 1) => "1 breaks",
        (ChangeClass.Breaks, _) => $"{count} break",
        (ChangeClass.Opens, 1) => "1 opens",
        (ChangeClass.Opens, _) => $"{count} open",
        (ChangeClass.Closes, 1) => "1 closes",
        (ChangeClass.Closes, _) => $"{count} close",
        (ChangeClass.Later, 1) => "1 breaks later",
        (ChangeClass.Later, _) => $"{count} break later",
        (ChangeClass.Reroutes, 1) => "1 reroutes",
        (ChangeClass.Reroutes, _) => $"{count} reroute",
        _ => $"{count} harmless",
    };
}
