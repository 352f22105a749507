using System.Globalization;
using System.Text.RegularExpressions;
using ServiceInfra.Changes;

namespace ServiceInfra.Commands.Writers;

/// <summary>The hidden first line of a comment, by which it is found again and by which an older run steps back before a newer one.</summary>
/// <param name="Format">The form's version.</param>
/// <param name="Commit">The commit that the comment is about, or "none".</param>
/// <param name="Time">When it was made.</param>
public sealed partial record CommentMarker(int Format, string Commit, DateTimeOffset Time)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The marker of reports.</summary>
    public static CommentMarker Of(ChangeReports reports) => new(ChangeReports.CurrentFormat, IsHash(reports.Commit) ? reports.Commit! : "none", reports.Time);

    /// <summary>The marker of a comment; null where it is not one of ours.</summary>
    public static CommentMarker? Parse(string body)
    {
        var match = Pattern().Match(body);
        return match.Success && DateTimeOffset.TryParseExact(match.Groups["time"].Value, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? new CommentMarker(int.Parse(match.Groups["format"].Value, CultureInfo.InvariantCulture), match.Groups["commit"].Value, time)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"<!-- serviceinfra-changes format={Format} commit={Commit} time={Time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)} -->";

    private static bool IsHash(string? commit) => commit is { Length: >= 7 and <= 64 } && commit.All(char.IsAsciiHexDigit);

    [GeneratedRegex(@"\A<!-- serviceinfra-changes format=(?<format>[0-9]{1,6}) commit=(?<commit>[0-9a-fA-F]{7,64}|none) time=(?<time>[0-9TZ:-]+) -->", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
