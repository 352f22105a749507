using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Clusters;

/// <summary>Program and provider must mean the same cluster, however it is chosen.</summary>
public sealed class ClusterChoiceTests(Cluster cluster)
{
    private const string One = """{ "services": { "web": { "wait": "none", "selector": { "app": "a" }, "ports": [ { "name": "http", "port": 80 } ] } } }""";

    [Fact]
    public async Task By_a_context_in_the_stack_s_config_of_a_kubeconfig_whose_current_one_is_dead()
    {
        using var folder = new TempFolder();
        using var project = await ProjectAsync(folder);
        // kubectl merges the files of the list; the first one's current-context wins, and it leads nowhere.
        (await project.RunAsync("config", "set", "kubernetes:context", "test")).Succeeds();

        var up = (await project.UpAsync()).Succeeds();

        Assert.Empty(up.Said("warning"));
        Assert.True(await cluster.Api.HasAsync("service", "web", project.Namespace));
    }

    [Fact]
    public async Task By_a_kubeconfig_in_the_stack_s_config_where_the_machine_has_none()
    {
        using var project = await PulumiProject.CreateAsync(null, await NamespaceAsync());
        project.Catalog(One);
        (await project.RunAsync("config", "set", "--secret", "kubernetes:kubeconfig", await File.ReadAllTextAsync(cluster.Kubeconfig, TestContext.Current.CancellationToken))).Succeeds();

        var up = (await project.UpAsync()).Succeeds();

        Assert.Empty(up.Said("warning"));
        Assert.True(await cluster.Api.HasAsync("service", "web", project.Namespace));
    }

    [Fact]
    public async Task A_provider_that_renders_to_a_folder_needs_none()
    {
        using var project = await PulumiProject.CreateAsync((string?)null);
        project.Catalog(One);
        (await project.RunAsync("config", "set", "kubernetes:renderYamlToDirectory", "rendered")).Succeeds();

        var up = (await project.UpAsync()).Succeeds();

        Assert.Empty(up.Said("error"));
        Assert.NotEmpty(Directory.EnumerateFiles(project.Root, "*web.yaml", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task One_of_another_release_than_the_rules_is_said()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(One);
        (await project.RunAsync("config", "set", "kubernetesVersion", "1.36")).Succeeds();

        var preview = (await project.PreviewAsync()).Succeeds();

        Assert.Contains("pulumi config set kubernetesVersion 1.37", Assert.Single(preview.Said("warning")), StringComparison.Ordinal);
    }

    private async Task<PulumiProject> ProjectAsync(TempFolder folder)
    {
        Tools.Require();
        folder.Write("dead", """
            apiVersion: v1
            kind: Config
            current-context: dead
            clusters: [ { name: dead, cluster: { server: "https://127.0.0.1:1" } } ]
            users: [ { name: dead, user: { token: nobody } } ]
            contexts: [ { name: dead, context: { cluster: dead, user: dead } } ]
            """);
        var project = await PulumiProject.CreateAsync($"{folder["dead"]}{Path.PathSeparator}{cluster.Kubeconfig}", await NamespaceAsync());
        project.Catalog(One);
        return project;
    }

    private async Task<string> NamespaceAsync()
    {
        Tools.Require();
        var ns = PulumiProject.NewNamespace();
        await cluster.Api.CreateNamespaceAsync(ns);
        return ns;
    }
}
