using System.Text.Json;
using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Interruptions;

/// <summary>A disk that is full where the file backend keeps the state: what is said, and the ways back that docs/operations.md names.</summary>
public sealed class FullDiskTests(Cluster cluster)
{
    // One that stays and one that goes.
    private const string Few = """{ "defaults": { "wait": "none" }, "services": { "s0": { "selector": { "app": "s0" }, "ports": [ { "name": "http", "port": 80 } ] }, "gone": { "ports": [ { "port": 80 } ] } } }""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_the_middle_of_an_up_it_is_said_and_the_next_up_completes_it(bool hasEarlierUp)
    {
        Tools.Require();
        await SmallDisk.RequireAsync();
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Few);
        if (hasEarlierUp) (await project.UpAsync()).Succeeds();
        var before = hasEarlierUp ? await UidAsync(project, "s0") : null;
        project.Catalog(InterruptionTests.Many());

        // One Service after another: each that is under way would try its write for half a minute.
        var full = (await project.RunOnFullDiskAsync(64, "up", "--yes", "--skip-preview", "--parallel", "1")).Fails().SaysItPlainly();

        Assert.Contains("failed to save snapshot", full.All, StringComparison.Ordinal);
        Assert.Contains("no space left on device", full.All, StringComparison.Ordinal);
        var created = (await cluster.Api.NamesAsync("services", project.Namespace)).Length;
        Assert.InRange(created, 1, InterruptionTests.Count - 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{created} Services at the cluster; the state: {Whole(project.Checkpoint)}, its .bak: {Whole(project.Checkpoint + ".bak")}");

        // The worst case, whatever was hit this time: neither the state nor its .bak can be read.
        await RestoreAsync(project);
        (await project.UpAsync()).Succeeds();
        Assert.Equal(InterruptionTests.Count, (await cluster.Api.NamesAsync("services", project.Namespace)).Length);
        Assert.Equal(InterruptionTests.Count, (await project.StateAsync()).Length);
        if (hasEarlierUp) Assert.Equal(before, await UidAsync(project, "s0"));
        (await project.RunAsync("preview", "--expect-no-changes")).Succeeds();
        (await project.DestroyAsync()).Succeeds();
        Assert.Empty(await cluster.Api.NamesAsync("services", project.Namespace));
    }

    [Fact]
    public async Task Before_an_up_it_leaves_no_more_than_an_empty_lock()
    {
        Tools.Require();
        await SmallDisk.RequireAsync();
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(InterruptionTests.Many());

        var full = (await project.RunOnFullDiskAsync(0, "up", "--yes", "--skip-preview")).Fails();

        Assert.Contains("no space left on device", full.All, StringComparison.Ordinal);
        Assert.Empty(await cluster.Api.NamesAsync("services", project.Namespace));
        Assert.Contains("error: unexpected end of JSON input", (await project.RunAsync("up", "--yes", "--skip-preview")).Fails().All, StringComparison.Ordinal);
        (await project.RunAsync("cancel", "--yes", "dev")).Succeeds();
        (await project.UpAsync()).Succeeds();
        Assert.Equal(InterruptionTests.Count, (await project.StateAsync()).Length);
    }

    // docs/operations.md: the state of the last update that ended; of a first one there is none, and the stack begins anew.
    private static async Task RestoreAsync(PulumiProject project)
    {
        var cut = File.ReadAllText(project.History.LastOrDefault(p => Whole(p) == "whole") ?? project.Checkpoint)[..^10];
        File.WriteAllText(project.Checkpoint, cut);
        File.WriteAllText(project.Checkpoint + ".bak", cut);
        Assert.Contains("failed to load checkpoint", (await project.RunAsync("up", "--yes", "--skip-preview")).Fails().All, StringComparison.Ordinal);
        if (project.History.LastOrDefault(p => Whole(p) == "whole") is { } last)
        {
            File.Copy(last, project.Checkpoint, overwrite: true);
            return;
        }
        File.Delete(project.Checkpoint);
        File.Delete(project.Checkpoint + ".bak");
        (await project.RunAsync("stack", "init", "dev")).Succeeds();
    }

    private static string Whole(string file)
    {
        try
        {
            using var read = JsonDocument.Parse(File.ReadAllText(file));
            return "whole";
        }
        catch (JsonException)
        {
            return "cut off";
        }
        catch (FileNotFoundException)
        {
            return "none";
        }
    }

    private async Task<string> UidAsync(PulumiProject project, string name) => (string)(await cluster.Api.GetAsync("service", name, project.Namespace))["metadata"]!["uid"]!;
}
