using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ServiceInfra.Tests.Comments;

/// <summary>The workflows' scripts are run here, in a scratch repository and against a GitHub in this process, so that they cannot rot.</summary>
public sealed partial class WorkflowsTests : IDisposable
{
    // RepositoryRootTests there runs them, in a clone.
    private const string Builds = "tests/EndToEnd: builds the program, which this test has been built with", Deploys = "tests/EndToEnd: needs an engine and a cluster";

    private static readonly Dictionary<string, string> NotRun = new()
    {
        ["preview/changes/Build"] = Builds,
        ["preview-comment/comment/Build"] = Builds,
        ["deploy/check/Build"] = Builds,
        ["preview/pulumi/Ask the engine"] = Deploys,
        ["up/up/Up"] = Deploys,
        ["ci/test/Test"] = "runs these very tests",
    };

    private readonly ShippedRepository _repository = new();
    private readonly FakeGitHub _github = new();

    public void Dispose()
    {
        _github.Dispose();
        _repository.Dispose();
    }

    [Fact]
    public void Their_scripts_work()
    {
        _github.Pull = (7, _repository.Head);
        var expected = new Dictionary<string, int> { ["preview/changes/Compare"] = 3 };
        foreach (var step in WorkflowFile.All.OrderBy(w => w.Name is "preview" ? 0 : 1).SelectMany(w => w.Scripts).Where(s => !NotRun.ContainsKey(s.Name)))
            Assert.True(Run(step, out var output) == expected.GetValueOrDefault(step.Name), $"{step.Name}:\n{output}");

        Assert.Equal("7", File.ReadAllText(Path.Combine(_repository.Folder, "report", "pull-request.txt")).Trim());
        Assert.Contains("port removed", Assert.Single(_github.Comments).Body, StringComparison.Ordinal);
        Assert.Contains("port removed", File.ReadAllText(Path.Combine(_repository.Folder, ".git", "summary.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_run_is_there_and_has_a_reason() =>
        Assert.Empty(NotRun.Keys.Except(WorkflowFile.All.SelectMany(w => w.Scripts).Select(s => s.Name)));

    [Fact]
    public void Actions_are_pinned_by_commit_with_their_version() =>
        Assert.All(WorkflowFile.All.SelectMany(w => w.Text.Split('\n')).Where(l => l.Contains("uses:", StringComparison.Ordinal) && !l.Contains("uses: ./", StringComparison.Ordinal)),
            line => Assert.Matches(@"uses: [\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line));

    [Fact]
    public void They_have_few_rights_and_end()
    {
        foreach (var workflow in WorkflowFile.All)
        {
            var rights = WorkflowFile.Map(workflow.Root, "permissions")!.Children.ToDictionary(c => c.Key.ToString(), c => c.Value.ToString());
            Assert.Equal(workflow.Name == "preview-comment" ? ["pull-requests"] : [], rights.Where(r => r.Value != "read").Select(r => r.Key));
            // A job that checks out a fork's code with rights is how repositories are lost.
            Assert.DoesNotContain("pull_request_target:", workflow.Text, StringComparison.Ordinal);
            foreach (var (name, job) in workflow.Jobs)
            {
                // A job's own permissions replace the workflow's.
                var own = WorkflowFile.Map(job, "permissions")?.Children.Where(c => c.Value.ToString() != "read").Select(c => c.Key.ToString());
                Assert.Equal($"{workflow.Name}/{name}" == "preview/code-scanning" ? ["security-events"] : [], own ?? []);
                Assert.True(job.Children.ContainsKey("timeout-minutes") || job.Children.ContainsKey("uses"), $"{workflow.Name}/{name} has no timeout-minutes.");
            }
            // An expression inside a script is code that a branch's name may write.
            Assert.All(workflow.Scripts, s => Assert.DoesNotContain("${{", s.Script, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_may_write_runs_none_of_the_pull_requests_own_code()
    {
        var job = WorkflowFile.All.Single(w => w.Name == "preview").Jobs.Single(j => j.Name == "code-scanning").Job;
        Assert.All(((YamlSequenceNode)job["steps"]).Children.Cast<YamlMappingNode>(), step => Assert.False(step.Children.ContainsKey("run")));
        Assert.Contains("head.repo.full_name == github.repository", job["if"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ci_runs_what_a_person_runs()
    {
        Assert.Equal(".ci/run", Assert.Single(WorkflowFile.All.Single(w => w.Name == "ci").Scripts).Script);
        Assert.True(File.Exists(RepositoryRoot.At(".ci", "run")));
    }

    [Fact]
    public void Stacks_are_deployed_one_after_another()
    {
        var deploy = WorkflowFile.All.Single(w => w.Name == "deploy").Jobs.ToDictionary(j => j.Name, j => j.Job);
        Assert.Equal(("check", "dev"), (deploy["dev"]["needs"].ToString(), deploy["prod"]["needs"].ToString()));
        var up = WorkflowFile.All.Single(w => w.Name == "up").Jobs.Single().Job;
        Assert.Equal("${{ inputs.stack }}", up["environment"].ToString());
        Assert.Equal("false", ((YamlMappingNode)up["concurrency"])["cancel-in-progress"].ToString());
    }

    private int Run(WorkflowStep step, out string output)
    {
        var environment = step.Environment.ToDictionary(e => e.Key, e => Expression().Replace(e.Value, m => Value(m.Groups[1].Value, _repository.Head)));
        environment["GITHUB_STEP_SUMMARY"] = Path.Combine(_repository.Folder, ".git", "summary.md");
        environment["GITHUB_REPOSITORY"] = "o/r";
        environment["GITHUB_API_URL"] = _github.Api.ToString();
        environment["GITLAB_CI"] = "";
        (var code, output) = _repository.Run(step.Script, environment);
        return code;
    }

    private static string Value(string expression, string head) => expression switch
    {
        "github.event.pull_request.number" => "7",
        "github.event.workflow_run.head_sha" => head,
        "github.event.workflow_run.html_url" => "https://github.com/o/r/actions/runs/1",
        "github.token" => "token",
        _ => throw new InvalidOperationException($"Say here what {expression} is."),
    };

    [GeneratedRegex(@"\$\{\{\s*([^}]+?)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Expression();
}
