using System.Text.RegularExpressions;
using ServiceInfra.Tests.Changes;
using Xunit;

namespace ServiceInfra.Tests.Comments;

/// <summary>A pull request from change to comment, on a scratch repository and a GitHub in this process.</summary>
public sealed partial class PullRequestTests : IDisposable
{
    private readonly ScratchCatalog _scratch = new();
    private readonly ScratchRepository _repository;
    private readonly FakeGitHub _github = new();

    public PullRequestTests()
    {
        _repository = ScratchRepository.Create(_scratch);
        foreach (var file in (string[])["services.json", "services.prod.json", "Pulumi.yaml", "Pulumi.dev.yaml", "Pulumi.prod.yaml", "manifests/legacy.yaml"])
            _scratch.Write(file, File.ReadAllText(RepositoryRoot.At(file.Split('/'))));
        _repository.Commit("The shipped catalog");
        _repository.Branch("base");
    }

    private string Report => Path.Combine(_scratch.Folder, ".git", "report.json");

    public void Dispose()
    {
        _github.Dispose();
        _repository.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public void Goes_from_change_to_comment_to_consent()
    {
        // Somebody renames a port, lets everybody in and drops a Service.
        Edit("\"name\": \"http\", \"port\": 80, \"targetPort\": 8080, \"nodePort\": 30080", "\"name\": \"web\", \"port\": 80, \"targetPort\": 8080, \"nodePort\": 30080");
        Edit("        \"sourceRanges\": [ \"203.0.113.0/24\", \"198.51.100.0/24\" ],\n", "");
        Edit("\"alias\": \"商品目录\"", "\"alias\": \"商品大全\"");
        // The overlay follows the new name, or 'http' would be a port without a number.
        Edit("\"name\": \"http\", \"nodePort\": null", "\"name\": \"web\", \"nodePort\": null", "services.prod.json");
        var commit = _repository.Commit("Change");
        Assert.Equal(3, Preview(out var annotations, out var told));
        Assert.Contains("::error file=services.json,line=", annotations, StringComparison.Ordinal);
        Assert.Contains("demo-namespace/gateway: source ranges removed (source-ranges-removed)", told, StringComparison.Ordinal);
        Post(commit, "commented on o/r#7.");
        Golden("pull-request.md", Assert.Single(_github.Comments).Body);

        // A second run of the same commit has nothing new to say.
        Preview(out _, out _);
        Post(commit, "the comment on o/r#7 says so already.");

        // Consent, in the same pull request.
        _scratch.Write("consents.json", """
            { "consents": [
              { "service": "demo-namespace/web", "rule": "port-renamed", "reason": "Ingress goes by number since May", "until": "2999-12-31" },
              { "service": "demo-namespace/gateway", "class": "opens", "reason": "The firewall does it now", "until": "2999-12-31" }
            ] }
            """);
        var consented = _repository.Commit("Consent");
        Assert.Equal(0, Preview(out annotations, out told));
        Assert.DoesNotContain("::error", annotations, StringComparison.Ordinal);
        Post(consented, "updated the comment on o/r#7.");
        Assert.Contains("### Services: `dev` 1 breaking, 1 opening (2 agreed) ·", _github.Comments[0].Body, StringComparison.Ordinal);
        Assert.Contains("✅ agreed until 2999-12-31: `The firewall does it now`", Assert.Single(_github.Comments).Body, StringComparison.Ordinal);

        // The change is taken back: the warning must not stay.
        _repository.Checkout("base");
        File.Delete(Path.Combine(_scratch.Folder, "consents.json"));
        Assert.Equal(0, Preview(out _, out _));
        Post(new string('c', 40), "updated the comment on o/r#7.");
        Assert.Contains("### Services: `dev` no change · `prod` no change", Assert.Single(_github.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_with_mistakes_is_commented_too()
    {
        Edit("\"port\": 443, \"targetPort\": \"https\"", "\"port\": 70000, \"targetPort\": \"https\"");
        var commit = _repository.Commit("A mistake");
        Assert.Equal(1, Preview(out _, out var told));
        Assert.Contains("SVC202", told, StringComparison.Ordinal);
        Post(commit, "commented on o/r#7.");
        Assert.Contains("**Not compared.** The catalog has 1 error", Assert.Single(_github.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_a_report_is_commented_too()
    {
        Post(new string('d', 40), "commented on o/r#7.");
        Assert.Contains("The preview ended before it had a report.", Assert.Single(_github.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_permission_the_report_goes_to_the_step_summary_and_stays_green()
    {
        var summary = Path.Combine(_scratch.Folder, ".git", "summary.md");
        Environment.SetEnvironmentVariable("GITHUB_STEP_SUMMARY", summary);
        try
        {
            _github.Instead = (request, _) => request.HttpMethod == "POST" ? (403, """{ "message": "Resource not accessible by integration" }""") : null;
            Preview(out _, out _);
            var (code, _, error) = CommandLineRun.Run(["comment", "post", "--report", Report, "--pull", "7", "--repo", "o/r", "--api", _github.Api.ToString()]);
            Assert.Equal(0, code);
            Assert.StartsWith("warning: no permission to comment on o/r#7 (403: Resource not accessible by integration). Give the job pull-requests: write.", error, StringComparison.Ordinal);
            Assert.StartsWith("<!-- serviceinfra-changes", File.ReadAllText(summary), StringComparison.Ordinal);
            _github.Instead = (request, _) => request.HttpMethod == "POST" ? (422, """{ "message": "Validation Failed" }""") : null;
            Assert.Equal(2, CommandLineRun.Run(["comment", "post", "--report", Report, "--pull", "7", "--repo", "o/r", "--api", _github.Api.ToString()]).Code);
        }
        finally
        {
            Environment.SetEnvironmentVariable("GITHUB_STEP_SUMMARY", null);
        }
    }

    [Theory]
    [InlineData("--pull", "report.json", "does not hold a pull request's number")]
    [InlineData("--commit", "abc", "--commit abc is no whole commit hash.")]
    [InlineData("--api", "ftp://x/", "--api ftp://x/ is no http address.")]
    [InlineData("--repo", "../../x", "is no OWNER/NAME")]
    public void A_wrong_option_is_told(string option, string value, string message)
    {
        Preview(out _, out _);
        if (value == "report.json") value = Report;
        string[] rest = option == "--pull" ? [] : ["--pull", "7"];
        var (code, _, error) = CommandLineRun.Run(["comment", "post", "--report", Report, option, value, .. rest, .. option == "--repo" ? Array.Empty<string>() : ["--repo", "o/r"]]);
        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    private void Edit(string old, string now, string file = "services.json")
    {
        var path = Path.Combine(_scratch.Folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    private int Preview(out string annotations, out string told)
    {
        (var code, annotations, told) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--stack", "dev", "--stack", "prod", "--against", "base", "--format", "github", "--report", $"json={Report}", "--fail-on", "danger"]);
        return code;
    }

    private void Post(string head, string says)
    {
        _github.Pull = (7, head);
        var (code, text, error) = CommandLineRun.Run(["comment", "post", "--report", Report, "--pull", "7", "--commit", head, "--repo", "o/r", "--api", _github.Api.ToString(), "--link", "https://github.com/o/r/actions/runs/1"]);
        Assert.Equal((0, says, ""), (code, text.Trim(), error));
    }

    private static void Golden(string name, string actual)
    {
        actual = Volatile().Replace(actual, m => m.Value[0] == 't' ? "time=TIME" : m.Value.EndsWith("UTC", StringComparison.Ordinal) ? "TIME" : "HASH");
        var file = RepositoryRoot.At("tests", "Unit", "Comments", "Data", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }
        Assert.Equal(File.ReadAllText(file), actual);
    }

    [GeneratedRegex(@"time=[0-9TZ:-]+|\d{4}-\d\d-\d\d \d\d:\d\d UTC|\b[0-9a-f]{40}\b|(?<=`|\()[0-9a-f]{7}(?=`|\))", RegexOptions.CultureInvariant)]
    private static partial Regex Volatile();
}
