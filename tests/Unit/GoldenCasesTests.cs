using ServiceInfra.Commands;
using ServiceInfra.Planning;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests;

/// <summary>
/// One folder a behaviour under Cases: services.json, its overlay and settings, and either the manifests or the findings that must come of it.
/// UPDATE_GOLDEN=1 writes what comes of it now; read the diff before committing it.
/// </summary>
public sealed class GoldenCasesTests
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static TheoryData<string> Names => [.. Directory.EnumerateDirectories(RepositoryRoot.At("tests", "Unit", "Cases")).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_out_as_expected(string name)
    {
        var folder = RepositoryRoot.At("tests", "Unit", "Cases", name);
        var result = GoldenCase.Load(folder);
        var findings = string.Concat(result.Findings.Select(f => FindingText.Line(f).Replace(folder.Replace('\\', '/') + "/", "", StringComparison.Ordinal) + "\n"));
        Compare(Path.Combine(folder, "expected-findings.txt"), findings);
        Compare(Path.Combine(folder, "expected.yaml"), result.HasErrors ? "" : Render(result.Plan));
    }

    private static string Render(ServicePlan plan)
    {
        var output = new StringWriter();
        RenderCommand.WriteYaml(plan, output);
        return output.ToString();
    }

    private static void Compare(string file, string actual)
    {
        if (Update && actual.Length > 0) File.WriteAllText(file, actual);
        else if (Update) File.Delete(file);
        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", actual);
    }
}
