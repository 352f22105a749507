using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Rights;

/// <summary>docs/rbac.yaml: its roles are enough, and what one verb less looks like.</summary>
public sealed class RoleFileTests(Cluster cluster)
{
    private const string Catalog = """{ "services": { "web": { "wait": "@WAIT@", "selector": { "app": "a" }, "ports": [ { "name": "http", "port": 80 } ] } } }""";

    [Fact]
    public async Task The_preview_role_is_enough_for_a_preview()
    {
        using var project = await PersonAsync("serviceinfra-preview", "none");
        Assert.DoesNotContain("warning", (await project.RunAsync("preview")).Succeeds().All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_up_role_is_enough_for_up_with_its_wait_and_destroy()
    {
        using var project = await PersonAsync("serviceinfra-up", "endpoints");
        Assert.DoesNotContain("warning", (await project.RunAsync("up", "--yes", "--skip-preview")).Succeeds().All, StringComparison.Ordinal);
        (await project.DestroyAsync()).Succeeds();
        Assert.Empty(await cluster.Api.NamesAsync("services", project.Namespace));
    }

    [Theory]
    [InlineData("create")]
    [InlineData("patch")]
    public async Task A_preview_says_which_right_is_missing(string verb)
    {
        using var project = await PersonAsync("serviceinfra-preview", "none", verb);
        Assert.Contains($"may not {verb} services in namespace {project.Namespace}, so the server will refuse what needs it", (await project.RunAsync("preview")).All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list", "deleting a Service there hangs without a word")]
    [InlineData("watch", "deleting a Service there hangs without a word")]
    [InlineData("delete", "the server will refuse what needs it")]
    public async Task An_up_that_does_not_wait_warns_of_a_missing_right(string verb, string consequence)
    {
        using var project = await PersonAsync("serviceinfra-up", "none", verb);
        Assert.Contains($"may not {verb} services in namespace {project.Namespace}, so {consequence}", (await project.RunAsync("up", "--yes", "--skip-preview")).Succeeds().All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("watch")]
    public async Task An_up_that_would_hang_on_a_missing_right_stops_before_anything_is_registered(string verb)
    {
        using var project = await PersonAsync("serviceinfra-up", "endpoints", verb);
        var text = (await project.RunAsync("up", "--yes", "--skip-preview")).Fails().SaysItPlainly().All;
        Assert.Contains("Nothing was registered", text, StringComparison.Ordinal);
        Assert.Contains("waiting for Services there hangs without a word", text, StringComparison.Ordinal);
        Assert.Empty(await project.StateAsync());
    }

    // A namespace of its own with a ServiceAccount that has one of the file's roles, less a verb.
    private async Task<PulumiProject> PersonAsync(string role, string wait, string? without = null)
    {
        Tools.Require();
        var ns = PulumiProject.NewNamespace();
        var roles = (await File.ReadAllTextAsync(Repository.File("docs/rbac.yaml"))).Replace("demo-namespace", ns, StringComparison.Ordinal);
        if (without is not null) roles = roles.Replace($", {without}", "", StringComparison.Ordinal).Replace($"[{without}, ", "[", StringComparison.Ordinal);
        await cluster.Api.ApplyAsync($$"""
            { apiVersion: v1, kind: Namespace, metadata: { name: {{ns}} } }
            ---
            { apiVersion: v1, kind: ServiceAccount, metadata: { name: dev, namespace: {{ns}} } }
            ---
            {{roles}}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: { name: dev, namespace: {{ns}} }
            roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: {{role}} }
            subjects: [ { kind: ServiceAccount, name: dev, namespace: {{ns}} } ]
            """);
        var kubeconfig = Path.Combine(Path.GetDirectoryName(cluster.Kubeconfig)!, ns);
        await File.WriteAllTextAsync(kubeconfig, await cluster.TokenAsync(ns, "dev"));
        var project = await PulumiProject.CreateAsync(kubeconfig, ns);
        project.Catalog(Catalog.Replace("@WAIT@", wait, StringComparison.Ordinal));
        return project;
    }
}
