using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Lifecycle;

/// <summary>One stack an environment, from one catalog and its overlays.</summary>
public sealed class StackTests(Cluster cluster)
{
    private const string Base = """
        {
          "defaults": { "wait": "none" },
          "services": {
            "web": {
              "selector": { "app": "web" },
              "ports": [ { "name": "http", "port": 80, "targetPort": 8080 }, { "name": "debug", "port": 9999 } ],
              "internetAccess": "NodePort"
            },
            "billing": { "type": "ExternalName", "externalName": "billing.example.com" },
            "devtool": { "selector": { "app": "devtool" }, "ports": [ { "name": "http", "port": 80 } ] }
          }
        }
        """;

    private const string Production = """
        {
          "services": {
            "web": { "internetAccess": "None", "ports": [ { "name": "http", "targetPort": 8443 } ] },
            "billing": { "externalName": "billing.prod.example.com" },
            "devtool": null
          }
        }
        """;

    [Fact]
    public async Task Dev_and_prod_live_side_by_side_and_the_overlay_applies_to_prod_alone()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        var prod = project.Namespace + "-prod";
        await cluster.Api.CreateNamespaceAsync(prod);
        await project.InitAsync("prod", prod);
        project.Catalog(Base);
        project.Write("services.prod.json", Production);

        (await project.UpAsync("dev")).Succeeds();
        (await project.UpAsync("prod")).Succeeds();

        await HoldsAsync(project.Namespace, ["billing", "devtool", "web"], "NodePort", 8080, "billing.example.com");
        await HoldsAsync(prod, ["billing", "web"], "ClusterIP", 8443, "billing.prod.example.com");
        Assert.Empty(await HeldFields.DifferencesAsync(cluster.Api, await project.RenderAsync("dev")));
        Assert.Empty(await HeldFields.DifferencesAsync(cluster.Api, await project.RenderAsync("prod")));

        (await project.DestroyAsync("dev")).Succeeds();
        Assert.Empty(await cluster.Api.NamesAsync("services", project.Namespace));
        Assert.Equal(["billing", "web"], await cluster.Api.NamesAsync("services", prod));
        (await project.RunAsync("preview", "--expect-no-changes", "--stack", "prod")).Succeeds();
    }

    private async Task HoldsAsync(string ns, string[] names, string type, int target, string billing)
    {
        Assert.Equal(names, await cluster.Api.NamesAsync("services", ns));
        var spec = (await cluster.Api.GetAsync("service", "web", ns))["spec"]!;
        Assert.Equal(type, spec["type"]?.GetValue<string>());
        Assert.Equal(2, spec["ports"]!.AsArray().Count);
        Assert.Equal(target, (int)spec["ports"]![0]!["targetPort"]!);
        Assert.Equal(billing, (string)(await cluster.Api.GetAsync("service", "billing", ns))["spec"]!["externalName"]!);
    }
}
