using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using ServiceInfra.Catalog;

namespace ServiceInfra.Commands;

/// <summary>The options of <c>comment post</c>; what GitHub sets in a workflow is the default.</summary>
internal sealed partial class CommentOptions
{
    private readonly Option<string> _report = new("--report") { Description = "The report that 'preview --report json=FILE' wrote.", Required = true, HelpName = "FILE" };
    private readonly Option<string?> _repository = new("--repo") { Description = "The repository. Default: GITHUB_REPOSITORY.", HelpName = "OWNER/NAME" };
    private readonly Option<string?> _pull = new("--pull") { Description = "The pull request's number, or a file that holds it. Default: the open one whose head is --commit.", HelpName = "NUMBER|FILE" };
    private readonly Option<string?> _commit = new("--commit") { Description = "The head commit that the report is about; the comment is only posted while the pull request is at it.", HelpName = "SHA" };
    private readonly Option<string?> _api = new("--api") { Description = "GitHub's REST API. Default: GITHUB_API_URL, else https://api.github.com.", HelpName = "URL" };
    private readonly Option<string> _author = new("--author") { Description = "The login under which the comment is posted.", DefaultValueFactory = _ => "github-actions[bot]", HelpName = "LOGIN" };
    private readonly Option<string?> _link = new("--link") { Description = "Where the full report can be seen.", HelpName = "URL" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Print the comment, post nothing." };

    /// <summary>Adds the options to a command.</summary>
    public CommentOptions(Command command)
    {
        foreach (var option in (Option[])[_report, _repository, _pull, _commit, _api, _author, _link, _dryRun]) command.Options.Add(option);
    }

    /// <summary>What is asked for.</summary>
    /// <exception cref="UnreadableException">Something is missing or not what it should be.</exception>
    public CommentRequest Read(ParseResult parsed)
    {
        var commit = parsed.GetValue(_commit);
        if (commit is not null && !Hash().IsMatch(commit)) throw new UnreadableException($"--commit {commit} is no whole commit hash.");
        var dryRun = parsed.GetValue(_dryRun);
        var pull = Pull(parsed.GetValue(_pull));
        if (pull is null && commit is null && !dryRun) throw new UnreadableException("neither --pull nor --commit says which pull request is meant.");
        return new CommentRequest
        {
            Report = parsed.GetValue(_report)!,
            Repository = Repository(parsed.GetValue(_repository) ?? Environment.GetEnvironmentVariable("GITHUB_REPOSITORY"), dryRun),
            Pull = pull,
            Commit = commit?.ToLowerInvariant(),
            Api = HttpAddress.Parse(parsed.GetValue(_api) ?? (Environment.GetEnvironmentVariable("GITHUB_API_URL") is { Length: > 0 } url ? url : "https://api.github.com"), "--api")!,
            Author = parsed.GetValue(_author)!,
            Link = HttpAddress.Parse(parsed.GetValue(_link), "--link"),
            Summary = Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary ? summary : null,
            IsDryRun = dryRun,
        };
    }

    private static string Repository(string? named, bool dryRun) => named is not null && Name().IsMatch(named) ? named
        : dryRun ? "" : throw new UnreadableException($"--repo {named} is no OWNER/NAME, and GITHUB_REPOSITORY does not say it either.");

    // The file comes from another run, perhaps a fork's: a number or nothing. A file that is not there means the same as no option.
    private static int? Pull(string? named)
    {
        if (named is null) return null;
        var isNumber = int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (!isNumber && !File.Exists(named)) return null;
        if (!isNumber && !(new FileInfo(named).Length <= 20 && int.TryParse(File.ReadAllText(named).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number)))
            throw new UnreadableException($"{named} does not hold a pull request's number.");
        return number;
    }

    [GeneratedRegex(@"\A[0-9a-fA-F]{40,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
