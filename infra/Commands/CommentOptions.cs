using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using ServiceInfra.Catalog;

namespace ServiceInfra.Commands;

/// <summary>The options of <c>comment post</c>; what the platform sets in a job is the default.</summary>
internal sealed partial class CommentOptions
{
    private readonly Option<string> _report = new("--report") { Description = "The report that 'preview --report json=FILE' wrote.", Required = true, HelpName = "FILE" };
    private readonly Option<string?> _platform = new("--platform") { Description = "Where the pull request is. Default: gitlab in a GitLab job (GITLAB_CI), else github.", HelpName = $"{CommentDefaults.GitHub}|{CommentDefaults.GitLab}" };
    private readonly Option<string?> _repository = new("--repo") { Description = "The repository: OWNER/NAME, or a GitLab project's path or id. Default: GITHUB_REPOSITORY; the merge request's project.", HelpName = "NAME" };
    private readonly Option<string?> _pull = new("--pull") { Description = "The pull or merge request's number, or a file that holds it. Default: CI_MERGE_REQUEST_IID, else the open one whose head is --commit.", HelpName = "NUMBER|FILE" };
    private readonly Option<string?> _commit = new("--commit") { Description = "The head commit that the report is about; the comment is only posted while the pull request is at it. Default on GitLab, without --pull: the job's.", HelpName = "SHA" };
    private readonly Option<string?> _api = new("--api") { Description = "The REST API. Default: GITHUB_API_URL, else https://api.github.com; CI_API_V4_URL, else https://gitlab.com/api/v4.", HelpName = "URL" };
    private readonly Option<string?> _author = new("--author") { Description = "The login under which the comment is posted. Default: github-actions[bot]; on GitLab the token's own.", HelpName = "LOGIN" };
    private readonly Option<string?> _link = new("--link") { Description = "Where the full report can be seen.", HelpName = "URL" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Print the comment, post nothing." };

    /// <summary>Adds the options to a command.</summary>
    public CommentOptions(Command command)
    {
        _platform.AcceptOnlyFromAmong(CommentDefaults.GitHub, CommentDefaults.GitLab);
        foreach (var option in (Option[])[_report, _platform, _repository, _pull, _commit, _api, _author, _link, _dryRun]) command.Options.Add(option);
    }

    /// <summary>What is asked for.</summary>
    /// <exception cref="UnreadableException">Something is missing or not what it should be.</exception>
    public CommentRequest Read(ParseResult parsed)
    {
        var platform = parsed.GetValue(_platform) ?? CommentDefaults.Platform;
        var defaults = CommentDefaults.Of(platform);
        var pull = Pull(parsed.GetValue(_pull));
        // The job's commit is the head of the job's own merge request, and of no other.
        var commit = parsed.GetValue(_commit) ?? (pull is null ? defaults.Commit : null);
        if (commit is not null && !Hash().IsMatch(commit)) throw new UnreadableException($"--commit {commit} is no whole commit hash.");
        var dryRun = parsed.GetValue(_dryRun);
        pull ??= defaults.Pull;
        if (pull is null && commit is null && !dryRun) throw new UnreadableException("neither --pull nor --commit says which pull request is meant.");
        return new CommentRequest
        {
            Report = parsed.GetValue(_report)!,
            IsGitLab = platform == CommentDefaults.GitLab,
            Repository = Repository(parsed.GetValue(_repository) ?? defaults.Repository, platform, dryRun),
            Pull = pull,
            Commit = commit?.ToLowerInvariant(),
            Api = HttpAddress.Parse(parsed.GetValue(_api) ?? defaults.Api, "--api")!,
            Author = parsed.GetValue(_author) ?? defaults.Author,
            Token = defaults.Token,
            Link = HttpAddress.Parse(parsed.GetValue(_link), "--link"),
            Summary = defaults.Summary,
            IsDryRun = dryRun,
        };
    }

    private static string Repository(string? named, string platform, bool dryRun)
    {
        var isGitLab = platform == CommentDefaults.GitLab;
        if (named is not null && (isGitLab ? Project() : Name()).IsMatch(named)) return named;
        return dryRun ? "" : throw new UnreadableException(isGitLab ? $"--repo {named} is no project's path or id, and CI_PROJECT_ID does not say it either." : $"--repo {named} is no OWNER/NAME, and GITHUB_REPOSITORY does not say it either.");
    }

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

    [GeneratedRegex(@"\A([0-9]+|[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Project();
}
