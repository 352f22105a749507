using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Rights;

/// <summary>A person who may do little in the cluster.</summary>
public sealed class RightsTests(Cluster cluster)
{
    private const string One = """{ "services": { "web": { "wait": "none", "selector": { "app": "a" }, "ports": [ { "name": "http", "port": 80 } ] } } }""";

    [Fact]
    public async Task Services_in_one_namespace_are_all_that_is_needed()
    {
        var ns = await PersonAsync("""[ "get", "create", "patch", "delete", "list", "watch" ]""");
        using var project = await PulumiProject.CreateAsync(await KubeconfigAsync(ns), ns);
        project.Catalog(One);

        (await project.PreviewAsync()).Succeeds();
        var up = (await project.UpAsync()).Succeeds();

        Assert.Empty(up.Said("warning"));
        (await project.RunAsync("preview", "--expect-no-changes")).Succeeds();
        (await project.DestroyAsync()).Succeeds();
        Assert.Empty(await cluster.Api.NamesAsync("services", ns));
    }

    [Fact]
    public async Task Without_the_right_to_create_the_server_s_own_words_are_shown()
    {
        var ns = await PersonAsync("""[ "get" ]""");
        using var project = await PulumiProject.CreateAsync(await KubeconfigAsync(ns), ns);
        project.Catalog(One);

        var text = (await project.RunAsync("up", "--yes", "--skip-preview")).Fails().SaysItPlainly().All;

        Assert.Contains("forbidden", text, StringComparison.Ordinal);
        Assert.Contains("system:serviceaccount:" + ns, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("corrupted")]
    public async Task A_token_that_is_no_longer_good_is_said_before_anything_is_registered(string how)
    {
        var ns = await PersonAsync("""[ "get" ]""");
        var good = await cluster.TokenAsync(ns, "dev");
        using var folder = new TempFolder();
        // The same signature with time left is taken: nothing but the time is wrong with the other one.
        folder.Write("reissued", cluster.Reissue(good, DateTimeOffset.UtcNow.AddHours(1)));
        (await new KubeApi(folder["reissued"]).RunAsync("auth", "whoami")).Succeeds();
        folder.Write("kubeconfig", how == "expired" ? cluster.Reissue(good, DateTimeOffset.UtcNow.AddHours(-1)) : good.Replace("\"token\": \"", "\"token\": \"x", StringComparison.Ordinal));
        using var project = await PulumiProject.CreateAsync(folder["kubeconfig"], ns);
        project.Catalog(One);

        var preview = (await project.RunAsync("preview")).SaysItPlainly().All;
        var up = (await project.RunAsync("up", "--yes", "--skip-preview")).Fails().SaysItPlainly().All;

        Assert.Contains("Nothing in this preview was checked against a cluster", preview, StringComparison.Ordinal);
        Assert.Contains("Nothing was registered", up, StringComparison.Ordinal);
        var said = how == "expired" ? "does not accept the kubeconfig's credentials: the token ran out on 20" : "does not accept the kubeconfig's credentials. Log in again, or renew the token.";
        Assert.All(new[] { preview, up }, text => Assert.Contains(said, text, StringComparison.Ordinal));
        Assert.Empty(await project.StateAsync());
    }

    // A namespace with a ServiceAccount dev that may do some things with the Services there.
    private async Task<string> PersonAsync(string verbs)
    {
        Tools.Require();
        var ns = PulumiProject.NewNamespace();
        await cluster.Api.ApplyAsync($$"""
            { apiVersion: v1, kind: Namespace, metadata: { name: {{ns}} } }
            ---
            { apiVersion: v1, kind: ServiceAccount, metadata: { name: dev, namespace: {{ns}} } }
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: { name: dev, namespace: {{ns}} }
            rules: [ { apiGroups: [ "" ], resources: [ services ], verbs: {{verbs}} } ]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: { name: dev, namespace: {{ns}} }
            roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: dev }
            subjects: [ { kind: ServiceAccount, name: dev, namespace: {{ns}} } ]
            """);
        return ns;
    }

    private async Task<string> KubeconfigAsync(string ns)
    {
        var path = Path.Combine(Path.GetDirectoryName(cluster.Kubeconfig)!, ns);
        await File.WriteAllTextAsync(path, await cluster.TokenAsync(ns, "dev"));
        return path;
    }
}
