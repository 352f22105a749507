using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Findings;

/// <summary>A catalog with mistakes stops before the engine has heard of a single resource.</summary>
public sealed class FindingTests(Cluster cluster)
{
    private const string Wrong = """
        {
          "defaults": { "wait": "none" },
          "services": {
            "fine": { "selector": { "app": "a" }, "ports": [ { "name": "http", "port": 80 } ] },
            "twice": {
              "selector": { "app": "a" },
              "ports": [ { "name": "http", "port": 80 }, { "name": "web", "port": 80 } ]
            },
            "Upper": { "selector": { "app": "a" }, "ports": [ { "name": "http", "port": 80 } ] },
            "typo": { "selectr": { "app": "a" }, "ports": [ { "name": "http", "port": 80 } ] }
          }
        }
        """;

    [Theory]
    [InlineData("preview")]
    [InlineData("up")]
    public async Task Every_mistake_is_named_with_its_place_and_nothing_is_created(string command)
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Wrong);

        string[] yes = command == "up" ? ["--yes", "--skip-preview"] : [];
        var text = (await project.RunAsync([command, .. yes])).Fails().SaysItPlainly().All;

        // The duplicate port, the name and the unknown field: all at once.
        Assert.Matches(@"services\.json\(7,\d+\): error SVC\d+: /services/twice/ports/1", text);
        Assert.Matches(@"services\.json\(9,\d+\): error SVC\d+: /services/Upper", text);
        Assert.Matches(@"services\.json\(10,\d+\): error SVC\d+: /services/typo/selectr", text);
        Assert.DoesNotContain("kubernetes:core", text, StringComparison.Ordinal);
        Assert.Empty(await cluster.Api.NamesAsync("services", project.Namespace));
        Assert.Empty(await project.StateAsync());
    }

    [Fact]
    public async Task Mistakes_in_a_later_catalog_delete_nothing()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog("""{ "defaults": { "wait": "none" }, "services": { "fine": { "selector": { "app": "a" }, "ports": [ { "name": "http", "port": 80 } ] } } }""");
        (await project.UpAsync()).Succeeds();
        project.Catalog(Wrong);

        (await project.RunAsync("up", "--yes", "--skip-preview")).Fails();

        // A program that ends early and well would make the engine delete what it has not heard of.
        Assert.Equal(["fine"], await cluster.Api.NamesAsync("services", project.Namespace));
        Assert.Equal(["fine"], await project.StateAsync());
    }

    [Theory]
    [InlineData("{ \"services\": { ", "services.json")]
    [InlineData(null, "services.json")]
    public async Task A_catalog_that_cannot_be_read_is_said_in_one_line(string? catalog, string expected)
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        if (catalog is not null) project.Catalog(catalog);

        var text = (await project.RunAsync("up", "--yes", "--skip-preview")).Fails().SaysItPlainly().All;

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Empty(await project.StateAsync());
    }
}
