using System.Text.Json.Nodes;
using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Adoption;

/// <summary>Services that kubectl made come under Pulumi as docs/migration.md says: with their addresses, and without an outage.</summary>
public sealed class AdoptionTests(Cluster cluster)
{
    // What 'import' begins its defaults with; nothing answers behind these Services, so nothing waits for it.
    private const string Defaults = "\"defaults\": {", NoWait = "\"defaults\": { \"wait\": \"none\",";

    [Fact]
    public async Task Live_Services_are_taken_over_as_they_are_and_changed_later()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        var before = await ApplyAsync(project);
        await ImportAsync(project, before);

        (await project.UpAsync()).Succeeds();

        Assert.Equal(before.Select(Identity), (await LiveAsync(project)).Select(Identity));
        (await project.RunAsync("preview", "--expect-no-changes")).Succeeds();
        project.Catalog(Catalog(project).Replace("3306", "3307", StringComparison.Ordinal).Replace("\"app\": \"db\"", "\"app\": \"db2\"", StringComparison.Ordinal));
        (await project.UpAsync()).Succeeds();
        var after = await LiveAsync(project);
        Assert.Equal(before.Select(Identity), after.Select(Identity));
        Assert.Equal("db2", (string?)after[0]["spec"]!["selector"]!["app"]);
    }

    [Fact]
    public async Task A_field_that_differs_at_first_is_a_conflict_until_it_is_forced()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        var before = await ApplyAsync(project);
        await ImportAsync(project, before);
        var changed = Catalog(project).Replace("\"app\": \"db\"", "\"app\": \"db2\"", StringComparison.Ordinal);
        project.Catalog(changed);

        Assert.Contains("conflict", (await project.RunAsync("up", "--yes", "--skip-preview")).Fails().All, StringComparison.Ordinal);
        project.Catalog(changed.Replace(NoWait, NoWait + " \"annotations\": { \"pulumi.com/patchForce\": \"true\" },", StringComparison.Ordinal));
        (await project.UpAsync()).Succeeds();

        Assert.Equal(before.Select(Identity), (await LiveAsync(project)).Select(Identity));
    }

    private async Task<IReadOnlyList<JsonNode>> ApplyAsync(PulumiProject project)
    {
        await cluster.Api.ApplyAsync($$"""
            apiVersion: v1
            kind: Service
            metadata: { name: db, namespace: {{project.Namespace}}, labels: { app: db } }
            spec: { selector: { app: db }, ports: [ { name: mysql, port: 3306 } ] }
            ---
            apiVersion: v1
            kind: Service
            metadata: { name: web, namespace: {{project.Namespace}}, labels: { app: web } }
            spec: { type: NodePort, selector: { app: web }, ports: [ { name: http, port: 80, targetPort: 8080 } ] }
            """);
        return await LiveAsync(project);
    }

    private static async Task ImportAsync(PulumiProject project, IReadOnlyList<JsonNode> live)
    {
        project.Write("live.json", new JsonObject { ["apiVersion"] = "v1", ["kind"] = "List", ["items"] = new JsonArray([.. live.Select(s => s.DeepClone())]) }.ToJsonString());
        var catalog = (await project.OfflineAsync("import", "live.json")).Succeeds().Output;
        project.Catalog(catalog.Replace(Defaults, NoWait, StringComparison.Ordinal));
        Assert.Contains("nothing dangerous", (await project.OfflineAsync("preview", "--against", "live.json")).Succeeds().Output, StringComparison.Ordinal);
    }

    private static string Catalog(PulumiProject project) => File.ReadAllText(Path.Combine(project.Root, "services.json"));

    private async Task<IReadOnlyList<JsonNode>> LiveAsync(PulumiProject project) => await cluster.Api.ListAsync("services", project.Namespace);

    // What clients know a Service by.
    private static string Identity(JsonNode service) => $"{service["metadata"]!["uid"]} {service["spec"]!["clusterIP"]} {service["spec"]!["ports"]![0]!["nodePort"]}";
}
