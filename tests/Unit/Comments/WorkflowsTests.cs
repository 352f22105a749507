using System.Diagnostics;
using System.Text.RegularExpressions;
using ServiceInfra.Tests.Changes;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ServiceInfra.Tests.Comments;

/// <summary>The workflows' scripts are run here, in a scratch repository and against a GitHub in this process, so that they cannot rot.</summary>
public sealed partial class WorkflowsTests : IDisposable
{
    private const string Builds = "builds the program, which this test has been built with", Deploys = "needs an engine and a cluster: tests/EndToEnd has them";

    private static readonly Dictionary<string, string> NotRun = new()
    {
        ["preview/changes/Build"] = Builds,
        ["preview-comment/comment/Build"] = Builds,
        ["deploy/check/Build"] = Builds,
        ["preview/pulumi/Ask the engine"] = Deploys,
        ["up/up/Up"] = Deploys,
        ["ci/test/Test"] = "runs these very tests",
    };

    private readonly ScratchCatalog _scratch = new();
    private readonly FakeGitHub _github = new();

    public void Dispose()
    {
        _github.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public void Their_scripts_work()
    {
        using var repository = ScratchRepository.Create(_scratch);
        foreach (var file in (string[])["services.json", "services.prod.json", "Pulumi.yaml", "Pulumi.dev.yaml", "Pulumi.prod.yaml", "manifests/legacy.yaml"])
            _scratch.Write(file, File.ReadAllText(RepositoryRoot.At(file.Split('/'))));
        _scratch.Write(".gitignore", "infra/bin\nreport\n");
        repository.Commit("base");
        _scratch.Write("services.json", File.ReadAllText(_scratch.CatalogPath).Replace("\"port\": 9000", "\"port\": 9001", StringComparison.Ordinal));
        var head = repository.Commit("head");
        _github.Pull = (7, head);
        Directory.CreateDirectory(Path.Combine(_scratch.Folder, "infra", "bin", "Release"));
        Directory.CreateSymbolicLink(Path.Combine(_scratch.Folder, "infra", "bin", "Release", "net10.0"), AppContext.BaseDirectory);

        var expected = new Dictionary<string, int> { ["preview/changes/Compare"] = 3 };
        foreach (var step in WorkflowFile.All.OrderBy(w => w.Name is "preview" ? 0 : 1).SelectMany(w => w.Scripts).Where(s => !NotRun.ContainsKey(s.Name)))
            Assert.True(Run(step, head, out var output) == expected.GetValueOrDefault(step.Name), $"{step.Name}:\n{output}");

        Assert.Equal("7", File.ReadAllText(Path.Combine(_scratch.Folder, "report", "pull-request.txt")).Trim());
        Assert.Contains("port removed", Assert.Single(_github.Comments).Body, StringComparison.Ordinal);
        Assert.Contains("port removed", File.ReadAllText(Path.Combine(_scratch.Folder, ".git", "summary.md")), StringComparison.Ordinal);
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

    private int Run(WorkflowStep step, string head, out string output)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-c", step.Script]) { WorkingDirectory = _scratch.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in step.Environment) start.Environment[name] = Expression().Replace(value, m => Value(m.Groups[1].Value, head));
        start.Environment["GITHUB_STEP_SUMMARY"] = Path.Combine(_scratch.Folder, ".git", "summary.md");
        start.Environment["GITHUB_REPOSITORY"] = "o/r";
        start.Environment["GITHUB_API_URL"] = _github.Address.ToString();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return process.ExitCode;
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
