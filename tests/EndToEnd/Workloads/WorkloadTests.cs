using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Workloads;

/// <summary>The wizard's "Specify Workload": the selector is what the live workload's pods carry.</summary>
public sealed class WorkloadTests(Cluster cluster)
{
    private const string Database = """
        {
          "defaults": { "wait": "none" },
          "services": { "db": { "type": "Headless", "workload": { "kind": "StatefulSet", "name": "mysql" }, "ports": [ { "name": "sql", "port": 3306 } ] } }
        }
        """;

    [Theory]
    [InlineData("StatefulSet")]
    [InlineData("Deployment")]
    [InlineData("DaemonSet")]
    public async Task All_labels_of_its_pod_template_become_the_selector(string kind)
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        await ApplyWorkloadAsync(project, kind, "one");
        project.Catalog(Database.Replace("StatefulSet", kind, StringComparison.Ordinal));

        var preview = (await project.PreviewAsync()).Succeeds();
        var up = (await project.UpAsync()).Succeeds();

        Assert.Equal(["create db"], preview.Changes);
        Assert.Equal(["create db"], up.Changes);
        var selector = (await cluster.Api.GetAsync("service", "db", project.Namespace))["spec"]!["selector"]!;
        Assert.Equal("""{"app":"mysql","release":"one"}""", selector.ToJsonString());
        (await project.RunAsync("preview", "--expect-no-changes")).Succeeds();
    }

    [Fact]
    public async Task Labels_that_change_in_the_cluster_change_the_selector()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        await ApplyWorkloadAsync(project, "StatefulSet", "one");
        project.Catalog(Database);
        (await project.UpAsync()).Succeeds();

        await ApplyWorkloadAsync(project, "StatefulSet", "two");
        var preview = (await project.PreviewAsync()).Succeeds();
        (await project.UpAsync()).Succeeds();

        Assert.Equal(["update db"], preview.Changes);
        Assert.Equal(["spec.selector.release"], preview.Steps.Single(s => s.Op == "update").Changes);
        Assert.Equal("two", (string?)(await cluster.Api.GetAsync("service", "db", project.Namespace))["spec"]!["selector"]!["release"]);
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("up")]
    public async Task One_that_does_not_exist_is_named_with_its_entry(string command)
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Database);

        string[] yes = command == "up" ? ["--yes", "--skip-preview"] : [];
        var text = (await project.RunAsync([command, .. yes])).Fails().SaysItPlainly().All;

        Assert.Contains("StatefulSet", text, StringComparison.Ordinal);
        Assert.Contains($"{project.Namespace}/mysql", text, StringComparison.Ordinal);
        Assert.Empty(await cluster.Api.NamesAsync("services", project.Namespace));
    }

    private async Task ApplyWorkloadAsync(PulumiProject project, string kind, string release)
    {
        var service = kind == "StatefulSet" ? "serviceName: db" : "minReadySeconds: 0";
        await cluster.Api.ApplyAsync($$"""
            apiVersion: apps/v1
            kind: {{kind}}
            metadata: { name: mysql, namespace: {{project.Namespace}} }
            spec:
              {{service}}
              selector: { matchLabels: { app: mysql } }
              template:
                metadata: { labels: { app: mysql, release: {{release}} } }
                spec: { containers: [ { name: mysql, image: mysql } ] }
            """);
    }
}
