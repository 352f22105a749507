using ServiceInfra.Planning;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>A folder with a catalog that goes when the test ends.</summary>
internal sealed class ScratchCatalog : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("serviceinfra-test-").FullName;

    public string CatalogPath => Path.Combine(Folder, "services.json");

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Writes the entries and plans them.</summary>
    public ServicePlan Plan(string services, string? stack = null)
    {
        Write("services.json", $"{{ \"services\": {services} }}");
        var result = PlanLoader.Load(Request(stack));
        Assert.False(result.HasErrors, string.Join('\n', result.Findings.Select(ServiceInfra.Validation.FindingText.Line)));
        return result.Plan;
    }

    public PlanRequest Request(string? stack = null) => new() { CatalogPath = CatalogPath, Stack = stack, Environment = _ => null };

    public void Dispose()
    {
        // git makes its objects read-only.
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Folder, recursive: true);
    }
}
