using ServiceInfra.Catalog;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;
using Xunit;

namespace ServiceInfra.Tests.Catalog;

/// <summary>What a person writes who comes from Kubernetes or Helm gets the catalog's own way to write it.</summary>
public sealed class FieldAdviceTests
{
    private const string ManifestAdvice = "An entry has the catalog's fields. Put a manifest as it is below \"manifest\", inline or as the path of its file.";

    [Theory]
    [InlineData("""{ "externalTrafficPolicy": "Local" }""", """It belongs into internetAccess: write "internetAccess": { "type": "LoadBalancer", "externalTrafficPolicy": "Local" }.""")]
    [InlineData("""{ "internetAccess": "NodePort", "externalTrafficPolicy": "Local" }""", """It belongs into internetAccess: write "internetAccess": { "type": "NodePort", "externalTrafficPolicy": "Local" }.""")]
    [InlineData("""{ "loadBalancerSourceRanges": ["10.0.0.0/8"] }""", """It belongs into internetAccess: write "internetAccess": { "type": "LoadBalancer", "sourceRanges": ["10.0.0.0/8"] }.""")]
    [InlineData("""{ "allocateLoadBalancerNodePorts": false }""", """It belongs into internetAccess: write "internetAccess": { "type": "LoadBalancer", "allocateNodePorts": false }.""")]
    [InlineData("""{ "loadBalancerIp": "203.0.113.1" }""", """It belongs into internetAccess: write "internetAccess": { "type": "LoadBalancer", "loadBalancerIP": "203.0.113.1" }.""")]
    [InlineData("""{ "internetAccess": { "type": "LoadBalancer", "loadBalancerSourceRanges": [] } }""", "It is called \"sourceRanges\" here.")]
    [InlineData("""{ "internetAccess": { "type": "LoadBalancer", "allocateLoadBalancerNodePorts": true } }""", "It is called \"allocateNodePorts\" here.")]
    [InlineData("""{ "internetAccess": { "type": "LoadBalancer", "externalIPs": [] } }""", "It belongs to the entry, beside internetAccess.")]
    [InlineData("""{ "nodePort": 30080 }""", """It belongs to a port: "ports": [ { "port": 80, "nodePort": 30080 } ].""")]
    [InlineData("""{ "sessionAffinityConfig": {} }""", """The time-out stands in sessionAffinity: write "sessionAffinity": { "type": "ClientIP", "timeoutSeconds": 10800 }.""")]
    [InlineData("""{ "spec": {} }""", ManifestAdvice)]
    [InlineData("""{ "metadata": {} }""", ManifestAdvice)]
    [InlineData("""{ "kind": "Service" }""", ManifestAdvice)]
    [InlineData("""{ "apiVersion": "v1" }""", ManifestAdvice)]
    [InlineData("""{ "ports": [ { "port": 80, "containerPort": 8080 } ] }""", "The pods' port is \"targetPort\" here.")]
    [InlineData("""{ "ports": [ { "servicePort": 80, "port": 80 } ] }""", "The port that clients connect to is \"port\" here.")]
    [InlineData("""{ "ports": { "http": 80, "https": { "port": 443 } } }""", """Write [ { "name": "http", "port": 80 }, { "name": "https", "port": 443 } ].""")]
    [InlineData("""{ "ports": { "port": 80 } }""", "Put [ ] around it.")]
    [InlineData("""{ "ports": {} }""", """Write [ { "name": "http", "port": 80 } ].""")]
    [InlineData("""{ "ports": 8080 }""", """Write [ { "port": 8080 } ].""")]
    [InlineData("""{ "ports": null }""", "Leave the field out; null only removes what 'defaults' have or, in an overlay, the base.")]
    [InlineData("""{ "ports": [ 8080 ] }""", """Write { "port": 8080 }.""")]
    [InlineData("""{ "ports": [ "http" ] }""", """Write { "port": 80 }.""")]
    [InlineData("""{ "selector": { "matchLabels": { "app": "web" } } }""", """Lift the labels out of matchLabels: write "selector": {"app":"web"}.""")]
    [InlineData("""{ "selector": { "matchExpressions": [] } }""", """Write labels that the pods have, such as { "app": "web" }.""")]
    [InlineData("""{ "clusterIP": "None" }""", "Write \"type\": \"Headless\" and remove clusterIP.")]
    [InlineData("""{ "clusterIPs": [ "None" ] }""", "Write \"type\": \"Headless\" and remove clusterIPs.")]
    [InlineData("""{ "clusterIP": "None", "internetAccess": "None" }""", "Write \"type\": \"Headless\" and remove clusterIP.")]
    [InlineData("""{ "clusterIP": "None", "type": "VirtualIP", "internetAccess": "NodePort" }""", "Remove clusterIP: internetAccess needs the address that \"type\": \"Headless\" has not.")]
    public void The_fix_says_what_to_write(string entry, string fix) => Assert.Equal(fix, Assert.Single(Findings(entry)).Fix);

    [Theory]
    [InlineData("[ ]")]
    [InlineData("\"web\"")]
    public void Services_that_are_no_object_get_an_example(string services) =>
        Assert.Contains("each entry below a key", Assert.Single(Read("{ \"services\": " + services + " }").Findings).Fix, StringComparison.Ordinal);

    [Fact]
    public void Every_field_of_a_ServiceSpec_has_an_answer()
    {
        var foreign = FieldNames.Of(typeof(ServiceSpec)).Except(FieldNames.Of(typeof(ServiceDefinition))).ToArray();
        Assert.Contains("externalTrafficPolicy", foreign);
        foreach (var field in foreign) Assert.StartsWith("It belongs into internetAccess: ", field == "sessionAffinityConfig" ? "It belongs into internetAccess: " : Fix($$"""{ "{{field}}": "x" }"""), StringComparison.Ordinal);
        // What internetAccess calls otherwise is answered there too.
        foreach (var field in foreign.Except(FieldNames.Of(typeof(InternetAccessDefinition))))
            Assert.StartsWith(field == "sessionAffinityConfig" ? "The time-out stands" : "It is called ", Fix($$"""{ "internetAccess": { "type": "LoadBalancer", "{{field}}": "x" } }"""), StringComparison.Ordinal);

        static string Fix(string entry) => Assert.Single(Findings(entry)).Fix;
    }

    private static IReadOnlyList<ServiceInfra.Validation.Finding> Findings(string entry) => Read("{ \"services\": { \"web\": " + entry + " } }").Findings;

    private static ServiceCatalog Read(string text) => CatalogReader.ReadTexts("/", [new Utf8Text("services.json", System.Text.Encoding.UTF8.GetBytes(text))]);
}
