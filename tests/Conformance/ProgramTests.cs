using ServiceInfra.Conformance.Engine;

namespace ServiceInfra.Conformance;

/// <summary>Small programs that put options and values together, and what the engine is told.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task Aliases_are_sent_as_they_are_given()
    {
        var told = await Told.RunAsync("aliases");
        Assert.Equal("[ { \"spec\": { \"name\": \"crate\", \"noParent\": true } } ]", told["box"].Aliases.ToString());
        Assert.Equal("""
            [ { "spec": { "name": "before", "type": "shop:index:Thing" } }, { "spec": { "stack": "prod", "parentUrn": "shop:index:Box::box-old" } }, { "urn": "shop:index:Thing::first" }, { "spec": { } } ]
            """, Told.Short(told["moved"].Aliases.ToString()));
    }

    [Fact]
    public async Task Providers_come_from_the_nearest_parent_that_has_one_for_the_package()
    {
        var told = await Told.RunAsync("providers");
        Assert.Equal("pulumi:providers:kubernetes::one::one-id", Told.Short(told["inherits"].Provider));
        Assert.Equal("pulumi:providers:kubernetes::two::two-id", Told.Short(told["own"].Provider));
        Assert.Equal("pulumi:providers:kubernetes::two::two-id", Told.Short(told["below-own"].Provider));
        Assert.Equal("pulumi:providers:other::other::other-id", Told.Short(told["thing"].Provider));
        Assert.All(["stranger", "alone", "outer", "inner"], name => Assert.Equal("", told[name].Provider));
    }

    [Fact]
    public async Task To_depend_on_a_component_is_to_depend_on_what_is_in_it()
    {
        var told = await Told.RunAsync("dependencies");
        Assert.All(["on-box", "on-later", "on-value"], name => Assert.Equal(["Service::a", "Service::b"], told[name].Dependencies.Select(Told.Short).Order()));
        Assert.Equal(["Service::a", "Service::b"], told["on-value"].PropertyDependencies["spec"].Urns.Select(Told.Short).Order());
        Assert.Empty(told["on-box"].PropertyDependencies["kind"].Urns);
        Assert.Equal(["Service::a"], told["box-on"].Dependencies.Select(Told.Short));
        Assert.Empty(told["below-a"].Dependencies);
    }

    [Fact]
    public async Task Transformations_run_from_the_resource_up()
    {
        var told = await Told.RunAsync("transformations");
        Assert.Equal(["own", "box", "stack"], told["child"].IgnoreChanges);
        Assert.Equal(["stack"], told["alone"].IgnoreChanges);
    }

    [Fact]
    public async Task Options_all_at_once()
    {
        var told = await Told.RunAsync("options");
        var all = told["all"];
        all.Object = null;
        all.PropertyDependencies.Clear();
        Assert.Equal("""
            { "type": "Service", "name": "all", "parent": "pulumi:pulumi:Stack::shop-dev", "custom": true, "protect": false, "dependencies": [ "Service::first" ], "deleteBeforeReplace": true, "version": "4.24.0", "ignoreChanges": [ "spec", "metadata" ], "acceptSecrets": true, "additionalSecretOutputs": [ "status" ], "importId": "shop/all", "customTimeouts": { "update": "60000000000ns", "delete": "1500ns" }, "deleteBeforeReplaceDefined": true, "acceptResources": true, "replaceOnChanges": [ "spec.clusterIP" ], "pluginDownloadURL": "https://plugins.example", "retainOnDelete": true, "deletedWith": "Service::first", "supportsResultReporting": true, "hooks": { }, "hideDiffs": [ "status" ], "replaceWith": [ "Service::first" ], "replacementTrigger": { secret "again" } }
            """, Told.Short(all.ToString()));
        Assert.Equal((true, "90000000000ns"), (told["basis"].Protect, told["basis"].CustomTimeouts.Create));
        Assert.Equal(["spec"], told["basis"].IgnoreChanges);
    }

    [Fact]
    public async Task Outputs_are_put_together()
    {
        var told = await Told.RunAsync("combined");
        Assert.Equal("""
            { "format": "web-id|web-id|1.5||{}", "all": { secret [ "web-id", "s" ] }, "tuple": "web-id2", "json": "{\"id\":\"web-id\",\"list\":[1],\"nothing\":null}", "parsed": "web-id", "nested": { secret 7 }, "unsecret": "plain", "resource": { resource "urn": "Service::web", "id": "web-id" }, "union": "http", "list": [ 1, null, "x" ] }
            """, told.Outputs);
    }

    [Theory]
    [InlineData(false, "\"none\"")]
    [InlineData(true, "(unknown)")]
    public async Task What_is_secret_or_unknown_leaves_its_neighbours_alone(bool preview, string address)
    {
        var told = await Told.RunAsync("nested", preview);
        Assert.Equal("""{ secret { "labels": { "a": { secret "b" } }, "name": "web" } }""", told.Input("web", "metadata"));
        Assert.Equal($$"""
            { "externalIPs": [ "10.0.0.1", {{address}} ], "loadBalancerSourceRanges": { secret [ "10.0.0.0/8" ] }, "ports": [ { "port": { secret 80 }, "targetPort": "http" } ], "selector": { "app": "web", "token": { secret "t" }, "at": {{address}} } }
            """, told.Input("web", "spec"));
        Assert.Equal(["Service::first"], told["web"].PropertyDependencies["spec"].Urns.Select(Told.Short));
    }

    [Theory]
    [InlineData("object", """{ "value": 1 }""")]
    [InlineData("secret", """{ "value": { secret 1 } }""")]
    [InlineData("other", """{ "value": "kind" }""")]
    [InlineData("null", "{ }")]
    public async Task Configuration_is_read(string how, string outputs) => Assert.Equal(outputs, (await Told.RunAsync("config " + how)).Outputs);

    [Fact]
    public async Task Only_the_secret_outputs_of_another_stack_are_secret() => Assert.Equal(
        """{ "zone": "eu", "password": { secret "hush" }, "details": "eu, , , hush", "wanted": "eu" }""", (await Told.RunAsync("reference zone")).Outputs);

    [Fact]
    public async Task A_program_may_deal_with_the_failure_of_a_function()
    {
        var told = await Told.RunAsync("function");
        Assert.Equal(0, told.ExitCode);
        Assert.Equal("""{ "failure": "Invoke of 'pkg:index:fail' failed: no (a); not at all ()" }""", told.Outputs);
    }

    [Theory]
    [InlineData("stack-class", "web")]
    [InlineData("stack-provided", "provided")]
    public async Task A_stack_class_exports_its_public_outputs(string program, string name) => Assert.Equal(
        $$"""{ "Id": "{{name}}-id", "the-hidden-one": { secret "{{name}}-id" } }""", (await Told.RunAsync(program)).Outputs);
}
