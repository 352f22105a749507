using ServiceInfra.Catalog;
using ServiceInfra.Planning;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void The_command_line_wins_over_the_stack_and_the_stack_over_what_is_shipped()
    {
        using var folder = new TemporaryFolder();
        var request = Project(folder, "kubernetesVersion: 1.35\n  shop:nodePorts: 31000-31999");
        var settings = PlanLoader.Load(request with { Overrides = new Dictionary<string, string> { ["nodePorts"] = "32000-32001" } }).Plan.Settings;
        Assert.Equal("1.35", settings.Server.Release.ToString());
        Assert.Equal("32000-32001", settings.Server.NodePorts.ToString());
        Assert.Equal("cluster.local", settings.ClusterDomain);
    }

    [Fact]
    public void Under_an_engine_its_config_is_read_and_no_file()
    {
        using var folder = new TemporaryFolder();
        var request = Project(folder, "namespace: from-file") with
        {
            Environment = name => name switch { "PULUMI_PROJECT" => "shop", "PULUMI_CONFIG" => """{"shop:namespace":"from-engine","other:namespace":"x"}""", _ => null },
        };
        Assert.Equal("from-engine", PlanLoader.Load(request).Plan.Settings.Namespace);
    }

    [Fact]
    public void A_finding_names_the_place_in_the_stacks_file()
    {
        using var folder = new TemporaryFolder();
        var finding = Assert.Single(PlanLoader.Load(Project(folder, "kubernetesVersion: 2.1")).Findings);
        Assert.Equal($"Pulumi.test.yaml(2,3): error SVC152: setting 'kubernetesVersion' is '2.1', and the rules of Kubernetes 1.32 to 1.37 are known here. Write one of them, such as 1.37.", FindingText.Line(finding));
    }

    [Fact]
    public void An_unknown_setting_is_found_with_the_name_that_was_meant()
    {
        using var folder = new TemporaryFolder();
        var finding = Assert.Single(PlanLoader.Load(Project(folder, "kubernetesversoin: 1.37")).Findings);
        Assert.Equal(CatalogCodes.UnknownSetting, finding.Code);
        Assert.Equal("Did you mean 'kubernetesVersion'?", finding.Fix);
    }

    [Fact]
    public void The_shipped_stacks_differ_as_two_clusters_do()
    {
        var (dev, prod) = (Shipped("dev"), Shipped("prod"));
        Assert.NotEqual(dev.ClusterDomain, prod.ClusterDomain);
        Assert.NotEqual(dev.Server.NodePorts, prod.Server.NodePorts);

        static ServiceInfra.Settings.InfraSettings Shipped(string stack)
        {
            var result = PlanLoader.Load(new PlanRequest { CatalogPath = RepositoryRoot.At("services.json"), Stack = stack, Environment = _ => null });
            Assert.Empty(result.Findings);
            return result.Plan.Settings;
        }
    }

    [Theory]
    [InlineData("1.32", true)]
    [InlineData("v1.37", true)]
    [InlineData("1.36.4", true)]
    [InlineData("1.31", false)]
    [InlineData("1.38", false)]
    [InlineData("1", false)]
    [InlineData("1.37.x", false)]
    [InlineData("", false)]
    public void Releases(string text, bool known) => Assert.Equal(known, ServiceInfra.Settings.KubernetesRelease.TryParse(text, out _));

    [Theory]
    [InlineData("30000-32767", true)]
    [InlineData("1-65535", true)]
    [InlineData("80-80", true)]
    [InlineData("0-80", false)]
    [InlineData("80-65536", false)]
    [InlineData("81-80", false)]
    [InlineData("80", false)]
    [InlineData("a-b", false)]
    public void Node_port_ranges(string text, bool valid) => Assert.Equal(valid, ServiceInfra.Settings.NodePortRange.TryParse(text, out _));

    private static PlanRequest Project(TemporaryFolder folder, string config)
    {
        folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        folder.Write("Pulumi.test.yaml", "config:\n  shop:" + config + "\n");
        return new PlanRequest { CatalogPath = folder.Write("services.json", """{ "services": {} }"""), Stack = "test", Environment = _ => null };
    }
}
