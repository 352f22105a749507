using ServiceInfra.Catalog;
using ServiceInfra.Planning;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Settings;

/// <summary>Pulumi.&lt;stack&gt;.yaml is read offline as the engine reads it, and nothing in it is passed over.</summary>
public sealed class StackConfigTests
{
    [Theory]
    [InlineData("shop:wait: [none]", "Pulumi.test.yaml(2,3): error SVC152: setting 'wait' is a list or an object, and a setting is one text. Write a single value.")]
    [InlineData("shop:clusterDomain: { a: b }", "Pulumi.test.yaml(2,3): error SVC152: setting 'clusterDomain' is a list or an object, and a setting is one text. Write a single value.")]
    [InlineData("shop:serviceCidrs: [ 10.96.0.0/16 ]", "Pulumi.test.yaml(2,3): error SVC152: setting 'serviceCidrs' is a list or an object, and a setting is one text. Write the ranges with a comma between them: 10.96.0.0/16,fd00:10:96::/112.")]
    [InlineData("shop:nodePorts: \"\"", "Pulumi.test.yaml(2,3): error SVC152: setting 'nodePorts' is empty, which is no value. Write one, or take the setting out.")]
    [InlineData("shop:nodePorts:", "Pulumi.test.yaml(2,3): error SVC152: setting 'nodePorts' is empty, which is no value. Write one, or take the setting out.")]
    [InlineData("shop:serviceCidrs: 10.96.0.1/16", "Pulumi.test.yaml(2,3): error SVC152: setting 'serviceCidrs' is '10.96.0.1/16', and '10.96.0.1/16' has bits set behind its prefix; as a range it is 10.96.0.0/16. Write 10.96.0.0/16, or mend the prefix length.")]
    [InlineData("shop:serviceCidrs: 10.96.0.0/16,10.97.0.0/16", "Pulumi.test.yaml(2,3): error SVC152: setting 'serviceCidrs' is '10.96.0.0/16,10.97.0.0/16', and a cluster has at most one Service range of each IP family here. Write it like 10.96.0.0/16, or 10.96.0.0/16,fd00:10:96::/112 for two families.")]
    [InlineData("shop:serviceCidrs: \"10.96.0.0/16,\"", "Pulumi.test.yaml(2,3): error SVC152: setting 'serviceCidrs' is '10.96.0.0/16,', and '' is not a CIDR. Write it like 10.96.0.0/16, or 10.96.0.0/16,fd00:10:96::/112 for two families.")]
    [InlineData("waitt: none", "Pulumi.test.yaml(2,3): error SVC151: there is no setting 'waitt'. Did you mean 'wait'?")]
    [InlineData("shop:waitt: [none]", "Pulumi.test.yaml(2,3): error SVC151: there is no setting 'waitt'. Did you mean 'wait'?")]
    [InlineData("shop:nodePorts[0]: x", "Pulumi.test.yaml(2,3): error SVC151: there is no setting 'nodePorts[0]'. Did you mean 'nodePorts'?")]
    [InlineData("shop:config:wait: nothing", "Pulumi.test.yaml(2,3): error SVC152: setting 'wait' is 'nothing', and it must be one of none, endpoints, address.")]
    [InlineData("shop:secret: { secure: v1:abc }", "Pulumi.test.yaml(2,3): error SVC151: there is no setting 'secret'. Known here: namespace, kubernetesVersion, serviceCidrs, nodePorts, clusterDomain, wait, waitTimeoutSeconds.")]
    [InlineData("shop:namespac: { secure: v1:abc }", "Pulumi.test.yaml(2,3): error SVC151: there is no setting 'namespac'. Did you mean 'namespace'?")]
    [InlineData("shop:wait: { secure: v1:abc }", "Pulumi.test.yaml(2,3): warning SVC152: setting 'wait' is encrypted, so only the engine knows it; it does not apply here. Write it plainly: no setting is a secret.")]
    [InlineData("shop:nodeports: 30000-32767", "Pulumi.test.yaml(2,3): error SVC151: there is no setting 'nodeports'. Did you mean 'nodePorts'?")]
    [InlineData("NAMESPACE: x", "Pulumi.test.yaml(2,3): error SVC151: there is no setting 'NAMESPACE'. Did you mean 'namespace'?")]
    [InlineData("service-infra:namespace: x", "Pulumi.test.yaml(2,3): warning SVC153: nothing reads 'service-infra:namespace': settings of this program stand under the project's name. Write shop:namespace.")]
    [InlineData("service-infra:config:namespace: x", "Pulumi.test.yaml(2,3): warning SVC153: nothing reads 'service-infra:namespace': settings of this program stand under the project's name. Write shop:namespace.")]
    [InlineData("shpo:nodeports: x", "Pulumi.test.yaml(2,3): warning SVC153: nothing reads 'shpo:nodeports': settings of this program stand under the project's name. Write shop:nodePorts.")]
    public void A_bad_setting_is_found_at_its_place(string line, string finding)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal([finding], PlanLoader.Load(Project(folder, line)).Findings.Select(FindingText.Line));
    }

    [Theory]
    [InlineData("shop:config:clusterDomain: a.b")]
    [InlineData("clusterDomain: a.b")]
    [InlineData("shop:clusterDomain: a.b")]
    public void A_key_means_what_it_means_to_the_engine(string line)
    {
        using var folder = new TemporaryFolder();
        var result = PlanLoader.Load(Project(folder, line));
        Assert.Empty(result.Findings);
        Assert.Equal("a.b", result.Plan.Settings.ClusterDomain);
    }

    [Theory]
    [InlineData("kubernetes:namespace: x")]
    [InlineData("other:namespace: x")]
    [InlineData("service-infra:token: x")]
    public void Other_peoples_keys_are_theirs(string line)
    {
        using var folder = new TemporaryFolder();
        Assert.Empty(PlanLoader.Load(Project(folder, line)).Findings);
    }

    [Fact]
    public void Of_two_keys_that_differ_in_letter_case_the_exact_one_counts()
    {
        using var folder = new TemporaryFolder();
        var result = PlanLoader.Load(Project(folder, "shop:namespace: right\n  shop:Namespace: wrong"));
        Assert.Equal(["Pulumi.test.yaml(3,3): error SVC151: there is no setting 'Namespace'. Did you mean 'namespace'?"], result.Findings.Select(FindingText.Line));
        Assert.Equal("right", result.Plan.Settings.Namespace);
    }

    // What the engine 3.274.1 puts into PULUMI_CONFIG for the same keys.
    [Theory]
    [InlineData("other:nested: [1, true, null, \"x\", {b: c, a: 1}]", """[1,true,null,"x",{"a":1,"b":"c"}]""")]
    [InlineData("other:nested:", "")]
    [InlineData("other:config:nested: 1.35", "1.35")]
    public void Values_for_annotations_are_those_of_the_engine(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        var request = Project(folder, line);
        folder.Write("services.json", """{ "services": { "web": { "ports": [ { "port": 80 } ], "annotations": { "a": "${config:other:nested}" } } } }""");
        Assert.Equal(expected, Assert.Single(PlanLoader.Load(request).Plan.Services).Manifest.Metadata.Annotations!["a"]);
    }

    [Theory]
    [InlineData("[\"10.96.0.0/16\"]")]
    [InlineData("")]
    public void Under_an_engine_the_same_is_found(string value)
    {
        using var folder = new TemporaryFolder();
        var config = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["shop:serviceCidrs"] = value });
        var request = Project(folder, "") with { Environment = name => name switch { "PULUMI_PROJECT" => "shop", "PULUMI_STACK" => "dev", "PULUMI_CONFIG" => config, _ => null } };
        var finding = Assert.Single(PlanLoader.Load(request).Findings);
        Assert.Equal((CatalogCodes.BadSetting, "config of stack dev"), (finding.Code, finding.File));
    }

    [Theory]
    [InlineData("Pulumi.test.yaml")]
    [InlineData("Pulumi.yaml")]
    public void A_file_that_is_not_UTF_8_is_said_with_its_place(string file)
    {
        using var folder = new TemporaryFolder();
        var request = Project(folder, "");
        File.WriteAllBytes(Path.Combine(folder.Path, file), [.. "name: a\nb: "u8, 0xE9, .. "\n"u8]);
        Assert.Equal($"{file}(2,4): this is not UTF-8. Save the file as UTF-8.", Assert.Throws<UnreadableException>(() => PlanLoader.Load(request)).Message);
        var run = CommandRun.Of("validate", "--catalog", request.CatalogPath, "--stack", "test");
        Assert.Equal((2, $"error: {file}(2,4): this is not UTF-8. Save the file as UTF-8."), (run.Exit, run.Error.Trim()));
    }

    [Theory]
    [InlineData("[a]", "Pulumi.test.yaml(1,1): a Pulumi file is an object, not a list.")]
    [InlineData("config: [a]", "Pulumi.test.yaml(1,9): 'config' must be an object, not a list. Write the keys below it, indented.")]
    [InlineData("config: text", "Pulumi.test.yaml(1,9): 'config' must be an object, not a string. Write the keys below it, indented.")]
    public void A_file_of_another_shape_is_refused(string text, string message)
    {
        using var folder = new TemporaryFolder();
        var request = Project(folder, "");
        folder.Write("Pulumi.test.yaml", text);
        Assert.Equal(message, Assert.Throws<UnreadableException>(() => PlanLoader.Load(request)).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("config:\n")]
    public void An_empty_file_sets_nothing(string text)
    {
        using var folder = new TemporaryFolder();
        var request = Project(folder, "");
        folder.Write("Pulumi.test.yaml", text);
        Assert.Empty(PlanLoader.Load(request).Findings);
    }

    private static PlanRequest Project(TemporaryFolder folder, string line)
    {
        folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        folder.Write("Pulumi.test.yaml", "config:\n  " + line + "\n");
        return new PlanRequest { CatalogPath = folder.Write("services.json", """{ "services": {} }"""), Stack = "test", Environment = _ => null };
    }
}
