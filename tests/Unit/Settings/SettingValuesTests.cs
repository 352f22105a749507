using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;
using ServiceInfra.Settings;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Settings;

/// <summary>Findings about settings from variables and options name the variable or the option.</summary>
public sealed class SettingValuesTests
{
    [Theory]
    [InlineData("KUBERNETES_VERSION", "1.37", "environment variable SERVICEINFRA_KUBERNETES_VERSION: error SVC151: there is no setting 'KUBERNETES_VERSION'. Did you mean 'SERVICEINFRA_KUBERNETESVERSION'?")]
    [InlineData("NODEPORT", "1-2", "environment variable SERVICEINFRA_NODEPORT: error SVC151: there is no setting 'NODEPORT'. Did you mean 'SERVICEINFRA_NODEPORTS'?")]
    [InlineData("NODEPORTS:0", "1-2", "environment variable SERVICEINFRA_NODEPORTS: error SVC152: setting 'nodePorts' is a list or an object, and a setting is one text. Write a single value.")]
    [InlineData("WAIT", " ", "environment variable SERVICEINFRA_WAIT: error SVC152: setting 'wait' is empty, which is no value. Write one, or take the setting out.")]
    [InlineData("XYZXYZXYZ", "1", "environment variable SERVICEINFRA_XYZXYZXYZ: error SVC151: there is no setting 'XYZXYZXYZ'. Known here: SERVICEINFRA_NAMESPACE, SERVICEINFRA_KUBERNETESVERSION, SERVICEINFRA_SERVICECIDRS, SERVICEINFRA_NODEPORTS, SERVICEINFRA_CLUSTERDOMAIN, SERVICEINFRA_WAIT, SERVICEINFRA_WAITTIMEOUTSECONDS.")]
    public void A_variable_is_named(string key, string value, string finding)
    {
        static string Variable(string name) => "SERVICEINFRA_" + name.ToUpperInvariant();
        var source = new SettingsSource(new MemoryConfigurationSource { InitialData = new Dictionary<string, string?> { [key] = value } }, name => new SettingOrigin("environment variable " + Variable(name)), Variable);
        Assert.Equal([finding], SettingsReader.Read([source]).Findings.Select(FindingText.Line));
    }

    [Fact]
    public void An_empty_variable_sets_nothing_and_hides_nothing()
    {
        var file = new SettingsSource(new MemoryConfigurationSource { InitialData = new Dictionary<string, string?> { ["namespace"] = "shop" } }, name => new SettingOrigin("file"));
        var variables = new SettingsSource(new MemoryConfigurationSource { InitialData = new Dictionary<string, string?> { ["NAMESPACE"] = "" } }, name => new SettingOrigin("variable")) { EmptyIsUnset = true };
        var result = SettingsReader.Read([file, variables]);
        Assert.Empty(result.Findings);
        Assert.Equal("shop", result.Settings.Namespace);
    }

    [Theory]
    [InlineData("""{ "wait": null }""", "setting 'wait' is empty, which is no value.")]
    [InlineData("""{ "serviceCidrs": [] }""", "setting 'serviceCidrs' is empty, which is no value.")]
    [InlineData("""{ "serviceCidrs": [ "10.0.0.0/8" ] }""", "setting 'serviceCidrs' is a list or an object, and a setting is one text.")]
    [InlineData("""{ "nodePorts": { "first": 1 } }""", "setting 'nodePorts' is a list or an object, and a setting is one text.")]
    public void Nothing_of_a_settings_file_is_passed_over(string json, string message)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var source = new SettingsSource(new JsonStreamConfigurationSource { Stream = stream }, _ => new SettingOrigin("appsettings.json"));
        Assert.Equal([message], SettingsReader.Read([source]).Findings.Select(f => f.Message));
    }

    [Theory]
    [InlineData("--kubernetes-version", "2.1", "option --kubernetes-version: error SVC152: setting 'kubernetesVersion' is '2.1', and ")]
    [InlineData("--service-cidrs", "10.0.0.1/8", "option --service-cidrs: error SVC152: setting 'serviceCidrs' is '10.0.0.1/8', and ")]
    [InlineData("--namespace", "", "option --namespace: error SVC152: setting 'namespace' is empty")]
    [InlineData("--wait", "nothing", "option --wait: error SVC152: setting 'wait' is 'nothing', and it must be one of none, endpoints, address.")]
    [InlineData("--wait-timeout-seconds", "0", "option --wait-timeout-seconds: error SVC152: setting 'waitTimeoutSeconds' is '0'")]
    public void An_option_is_named(string option, string value, string finding)
    {
        var run = CommandRun.Of("validate", option, value);
        Assert.Equal(1, run.Exit);
        Assert.StartsWith(finding, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_has_an_option()
    {
        var help = CommandRun.Of("render", "--help").Out;
        Assert.All(SettingNames.All, name => Assert.Contains(SettingNames.Option(name) + " <", help, StringComparison.Ordinal));
    }

    [Fact]
    public void Variables_of_the_person_who_runs_the_tests_are_gone() =>
        Assert.DoesNotContain(Environment.GetEnvironmentVariables().Keys.Cast<string>(), k => k.StartsWith("SERVICEINFRA_", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Waiting_can_be_chosen_on_the_command_line()
    {
        using var folder = new TemporaryFolder();
        var catalog = folder.Write("services.json", """{ "services": { "web": { "ports": [ { "port": 80 } ] } } }""");
        Assert.Contains("pulumi.com/skipAwait: \"true\"", CommandRun.Of("render", "--catalog", catalog, "--wait", "none").Out, StringComparison.Ordinal);
    }
}
