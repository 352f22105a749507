using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Rights;

/// <summary>docs/rbac.yaml: its roles are enough, and each verb less is named to the person before the provider meets it.</summary>
public sealed class RoleFileTests(Cluster cluster)
{
    private const string Ports = "\"ports\": [ { \"name\": \"http\", \"port\": 80 } ]";

    /// <summary>Every verb in the file: role, resource, verb.</summary>
    public static TheoryData<string, string, string> Rights { get; } = new(RoleFile.Rights.Select(r => (r.Role, r.Resource, r.Verb)));

    [Fact]
    public async Task The_preview_role_is_enough_for_a_preview()
    {
        using var project = await PersonAsync(RoleFile.Preview, null, "deployments");
        Assert.DoesNotContain("warning", (await project.RunAsync("preview")).Succeeds().All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RoleFile.Up, "endpoints")]
    [InlineData(RoleFile.Up, "deployments")]
    [InlineData(RoleFile.Namespaces, "namespaces")]
    public async Task The_other_roles_are_enough_for_up_with_its_wait_and_destroy(string role, string resource)
    {
        using var project = await PersonAsync(role, null, resource);
        Assert.DoesNotContain("warning", (await project.RunAsync("up", "--yes", "--skip-preview")).Succeeds().All, StringComparison.Ordinal);
        (await project.DestroyAsync()).Succeeds();
        Assert.Empty(await cluster.Api.NamesAsync("services", project.Namespace));
    }

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task Each_verb_less_is_said_by_the_program_itself(string role, string resource, string verb)
    {
        using var project = await PersonAsync(role, RoleFile.Rights.Single(r => (r.Role, r.Resource, r.Verb) == (role, resource, verb)), resource);

        var result = await (role == RoleFile.Preview ? project.RunAsync("preview") : project.RunAsync("up", "--yes", "--skip-preview"));

        var place = resource == "namespaces" ? "" : $" in namespace {project.Namespace}";
        Assert.Contains($"The kubeconfig's user may not {verb} {resource}{place}, so {Consequence(resource, verb)}", result.SaysItPlainly().All, StringComparison.Ordinal);
        if (verb is "create" or "patch" || IsWorkload(resource)) Assert.Contains("forbidden", result.All, StringComparison.Ordinal);
        // A preview whose dry run is refused ends well all the same: nobody but the program's warning says that nothing was checked.
        var isPreviewed = role == RoleFile.Preview && !IsWorkload(resource);
        if (!isPreviewed && (verb is "create" or "patch" || IsWorkload(resource))) result.Fails();
        else if (resource != "endpoints") result.Succeeds();
    }

    [Theory]
    [InlineData("services", "list")]
    [InlineData("services", "watch")]
    [InlineData("endpoints", "list")]
    [InlineData("endpoints", "watch")]
    public async Task An_up_that_would_hang_on_a_missing_right_stops_before_anything_is_registered(string resource, string verb)
    {
        using var project = await PersonAsync(RoleFile.Up, RoleFile.Rights.Single(r => (r.Role, r.Resource, r.Verb) == (RoleFile.Up, resource, verb)), "endpoints");
        var text = (await project.RunAsync("up", "--yes", "--skip-preview")).Fails().SaysItPlainly().All;
        Assert.Contains("Nothing was registered", text, StringComparison.Ordinal);
        Assert.Contains("waiting for Services there hangs without a word", text, StringComparison.Ordinal);
        Assert.Empty(await project.StateAsync());
    }

    [Fact]
    public async Task Rights_in_a_namespace_that_is_still_to_come_may_come_with_it()
    {
        using var project = await PersonAsync(RoleFile.Namespaces, null, "namespaces");
        var own = project.Namespace + "-own";
        project.Catalog($$"""{ "namespaces": { "{{own}}": {} }, "services": { "web": { "namespace": "{{own}}", "selector": { "app": "a" }, {{Ports}} } } }""");

        var text = (await project.RunAsync("up", "--yes", "--skip-preview")).Fails().All;

        Assert.Contains($"services in namespace {own}, so waiting for Services there hangs without a word, unless that right comes with the new namespace.", text, StringComparison.Ordinal);
        Assert.True(await cluster.Api.HasAsync("namespace", own));
    }

    private static bool IsWorkload(string resource) => resource is "deployments" or "statefulsets" or "daemonsets";

    private static string Consequence(string resource, string verb) => (resource, verb) switch
    {
        ("endpoints", _) => "waiting for Services there hangs without a word",
        ("deployments" or "statefulsets" or "daemonsets", _) => "the selector of a Service with such a workload cannot be read",
        ("namespaces", "list" or "watch") => "deleting a Namespace hangs without a word",
        (_, "list" or "watch") => "deleting a Service there hangs without a word",
        _ => "the server will refuse what needs it",
    };

    // A namespace of its own with a ServiceAccount that has one of the file's roles, less one right, and a catalog that needs a resource.
    private async Task<PulumiProject> PersonAsync(string role, RoleRight? without, string resource)
    {
        Tools.Require();
        var ns = PulumiProject.NewNamespace();
        var kind = role == RoleFile.Namespaces ? "ClusterRole" : "Role";
        await cluster.Api.ApplyAsync($$"""
            { apiVersion: v1, kind: Namespace, metadata: { name: {{ns}} } }
            ---
            { apiVersion: v1, kind: ServiceAccount, metadata: { name: dev, namespace: {{ns}} } }
            ---
            {{(without is null && kind == "Role" ? RoleFile.Text.Replace("demo-namespace", ns, StringComparison.Ordinal) : "")}}
            ---
            { apiVersion: rbac.authorization.k8s.io/v1, kind: {{kind}}, metadata: { name: {{ns}}, namespace: {{ns}} }, rules: {{(without is null && kind == "Role" ? "[]" : RoleFile.Rules(role, without))}} }
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: {{kind}}Binding
            metadata: { name: {{ns}}, namespace: {{ns}} }
            roleRef: { apiGroup: rbac.authorization.k8s.io, kind: {{kind}}, name: {{(without is null && kind == "Role" ? role : ns)}} }
            subjects: [ { kind: ServiceAccount, name: dev, namespace: {{ns}} } ]
            """);
        await NeededAsync(ns, resource);
        var kubeconfig = Path.Combine(Path.GetDirectoryName(cluster.Kubeconfig)!, ns);
        await File.WriteAllTextAsync(kubeconfig, await cluster.TokenAsync(ns, "dev"));
        var project = await PulumiProject.CreateAsync(kubeconfig, ns);
        project.Catalog(Catalog(ns, resource));
        return project;
    }

    private async Task NeededAsync(string ns, string resource)
    {
        if (IsWorkload(resource)) await cluster.Api.ApplyAsync(Workload(ns, resource));
    }

    internal static string Workload(string ns, string resource) => $$"""
        apiVersion: apps/v1
        kind: {{Kind(resource)}}
        metadata: { name: {{resource}}, namespace: {{ns}} }
        spec: { selector: { matchLabels: { app: a } }, template: { metadata: { labels: { app: a } }, spec: { containers: [ { name: a, image: a } ] } } }
        """;

    internal static string Kind(string resource) => resource switch
    {
        "deployments" => "Deployment",
        "statefulsets" => "StatefulSet",
        _ => "DaemonSet",
    };

    private static string Catalog(string ns, string resource) => resource switch
    {
        "namespaces" => $$"""{ "namespaces": { "{{ns}}-own": {} }, "services": {} }""",
        "endpoints" => $$"""{ "services": { "web": { "selector": { "app": "a" }, {{Ports}} } } }""",
        "services" => $$"""{ "services": { "web": { "wait": "none", "selector": { "app": "a" }, {{Ports}} } } }""",
        _ => $$"""{ "services": { "web": { "wait": "none", "workload": { "kind": "{{Kind(resource)}}", "name": "{{resource}}" }, {{Ports}} } } }""",
    };
}
