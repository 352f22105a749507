using System.Text.Json;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ServiceInfra.Tests.Comments;

/// <summary>The job in docs/ci.md is run here, in a scratch repository and against a GitLab in this process.</summary>
public sealed class GitLabJobTests : IDisposable
{
    private const string Build = "dotnet build infra -c Release";
    private static readonly YamlMappingNode Job = ReadJob();

    private readonly ShippedRepository _repository = new();
    private readonly FakeGitLab _gitlab = new();

    public void Dispose()
    {
        _gitlab.Dispose();
        _repository.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Its_scripts_keep_one_note(bool isOfMergedResults)
    {
        _gitlab.Pull = (7, _repository.Head);
        Dictionary<string, string> environment = Environment();
        if (isOfMergedResults) (environment["CI_COMMIT_SHA"], environment["CI_MERGE_REQUEST_SOURCE_BRANCH_SHA"]) = (new string('e', 40), _repository.Head);
        Compare(environment);
        Assert.Equal((0, "commented on merge request !7.\n"), _repository.Run(Script("after_script"), environment));
        Assert.Equal((0, "the comment on merge request !7 says so already.\n"), _repository.Run(Script("after_script"), environment));
        var note = Assert.Single(_gitlab.Comments).Body;
        Assert.Contains("port removed", note, StringComparison.Ordinal);
        Assert.Contains($"commit `{_repository.Head[..7]}`, against `origin/main", note, StringComparison.Ordinal);
        Assert.EndsWith("[Full report](https://gitlab.example.com/g/p/-/jobs/1)\n", note, StringComparison.Ordinal);
        using var quality = JsonDocument.Parse(File.ReadAllText(Path.Combine(_repository.Folder, "codequality.json")));
        Assert.NotEqual(0, quality.RootElement.GetArrayLength());
    }

    [Fact]
    public void In_a_fork_the_report_stands_in_the_log_and_the_job_stays_as_it_is()
    {
        _gitlab.Pull = (7, _repository.Head);
        var environment = Environment();
        environment["GITLAB_TOKEN"] = "";
        Compare(environment);
        var (code, output) = _repository.Run(Script("after_script"), environment);
        Assert.Equal(0, code);
        Assert.Contains("### Services: `dev` ", output, StringComparison.Ordinal);
        Assert.Contains("warning: no permission to comment on merge request !7 (401 Unauthorized). Put a project access token", output, StringComparison.Ordinal);
        Assert.EndsWith("The report follows.\n", output, StringComparison.Ordinal);
        Assert.Empty(_gitlab.Writes);
    }

    [Fact]
    public void A_job_that_somebody_has_pushed_past_steps_back()
    {
        Assert.Equal((0, "merge request !7 is at aaaaaaa, not at " + _repository.Head[..7] + ": a newer run will speak.\n"), _repository.Run(Script("after_script"), Environment()));
        Assert.Empty(_gitlab.Writes);
    }

    [Fact]
    public void What_it_keeps_is_what_it_wrote()
    {
        var artifacts = (YamlMappingNode)Job["artifacts"];
        string[] kept = [.. ((YamlSequenceNode)artifacts["paths"]).Select(p => p.ToString()), artifacts["reports"]["codequality"].ToString()];
        Compare(Environment());
        Assert.All(kept, file => Assert.True(File.Exists(Path.Combine(_repository.Folder, file)), file));
    }

    private void Compare(IEnumerable<KeyValuePair<string, string>> environment)
    {
        // The program is there: RepositoryRootTests of tests/EndToEnd builds it by the same words.
        var (code, output) = _repository.Run(Script("script").Replace(Build + "\n", "", StringComparison.Ordinal), environment);
        Assert.True(code == 3, output);
    }

    private Dictionary<string, string> Environment() => new()
    {
        ["GITLAB_CI"] = "true",
        ["CI_API_V4_URL"] = _gitlab.Api.ToString(),
        // As in a fork's pipeline: the job's project is not the merge request's.
        ["CI_PROJECT_ID"] = "99",
        ["CI_MERGE_REQUEST_PROJECT_ID"] = "42",
        ["CI_MERGE_REQUEST_IID"] = "7",
        ["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"] = "main",
        ["CI_MERGE_REQUEST_SOURCE_BRANCH_SHA"] = "",
        ["CI_COMMIT_SHA"] = _repository.Head,
        ["CI_JOB_URL"] = "https://gitlab.example.com/g/p/-/jobs/1",
        ["GITLAB_TOKEN"] = FakeGitLab.Token + "\n",
    };

    private static string Script(string name) => string.Concat(((YamlSequenceNode)Job[name]).Select(l => l + "\n"));

    private static YamlMappingNode ReadJob()
    {
        var text = File.ReadAllText(RepositoryRoot.At("docs", "ci.md")).ReplaceLineEndings("\n");
        var lines = text[text.IndexOf("## GitLab", StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(l => l.StartsWith("    ", StringComparison.Ordinal));
        var stream = new YamlStream();
        stream.Load(new StringReader(string.Join('\n', lines)));
        return (YamlMappingNode)((YamlMappingNode)stream.Documents[0].RootNode)["changes"];
    }
}
