using ServiceInfra.Changes.Sources;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>An old side that cannot be read is an error with its place: left out, its Services would show as new.</summary>
public sealed class MalformedSourcesTests : IDisposable
{
    private readonly ScratchCatalog _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("""{ "kind": "Service", "metadata": { "name": "web" }, "spec": { "ports": [ { "port": "x" } ] } }""", "standard input(1,84): error SVC604: spec.ports[0].port: the string \"x\" where")]
    [InlineData("""{ "kind": "Service", "metadata": { "name": "web" }, "spec": [] }""", "standard input(1,61): error SVC604: spec: a list where an object must be")]
    [InlineData("""{ "kind": "Service", "metadata": { "name": "web", "labels": "x" } }""", "standard input(1,61): error SVC604: metadata.labels: the string")]
    [InlineData("""{ "kind": "Service", "metadata": { "namespace": "shop" } }""", "standard input(1,34): this Service has no metadata.name")]
    [InlineData("""{ "kind": "Service" }""", "standard input(1,1): this Service has no metadata.name")]
    [InlineData("""{ "kind": "Service", "apiVersion": 1, "metadata": { "name": "web" } }""", "standard input(1,36): the apiVersion of this Service is a number")]
    [InlineData("""{ "kind": [ "Service" ], "metadata": { "name": "web" } }""", "standard input(1,11): a list where the kind must be")]
    [InlineData("""{ "metadata": { "name": "web" }, "spec": {} }""", "standard input(1,1): this object has no kind")]
    [InlineData("""{ "kind": "Namespace", "metadata": { "name": 1 } }""", "standard input(1,46): error SVC604: metadata.name: the number 1")]
    [InlineData("""{ "kind": "List" }""", "standard input(1,1): this List has no list of items")]
    [InlineData("""{ "kind": "ServiceList", "items": {} }""", "standard input(1,35): this ServiceList has no list of items")]
    [InlineData("""{ "kind": "ServiceList", "items": [ "web" ] }""", "standard input(1,37): a string where a Kubernetes object must be")]
    [InlineData("""{ "kind": "List", "items": [ { "metadata": { "name": "web" } } ] }""", "standard input(1,30): this object has no kind")]
    [InlineData("""{ "kind": "PodList", "items": [ { "metadata": { "name": "web" } } ] }""", "standard input holds no Service of v1")]
    [InlineData("kind: Service\nmetadata: { name: web }\nspec:\n  ports:\n    - port: 80\n      nodePort: true\n", "standard input(6,17): error SVC604: spec.ports[0].nodePort: the boolean true")]
    [InlineData("- a\n- b\n", "standard input(1,1): a list where a Kubernetes object must be")]
    [InlineData("""{ "version": 3, "deployment": { "resources": {} } }""", "standard input(1,46): an object where the state's list of resources must be")]
    [InlineData("""{ "version": 3, "deployment": { "resources": [ { "type": "kubernetes:core/v1:Service" } ] } }""", "standard input(1,48): this Service of the state has no inputs")]
    public void A_malformed_old_object_is_told_with_its_place(string text, string message)
    {
        _scratch.Plan("{}");
        var (code, output, error) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", "-"], text);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_newer_servers_and_other_programs_write_is_no_mistake()
    {
        const string text = """
            { "kind": "List", "items": [
              { "kind": "Deployment", "apiVersion": "apps/v1", "metadata": 1 },
              { "kind": "Service", "apiVersion": "serving.knative.dev/v1", "metadata": { "name": "other" }, "spec": { "ports": 1 } },
              { "kind": "Service", "apiVersion": "v1", "metadata": { "name": "web", "futureField": {}, "creationTimestamp": null }, "spec": { "futureField": 1, "ports": [ { "port": 80 } ] }, "status": { "loadBalancer": 1 } },
              { "kind": "Namespace", "metadata": { "name": "shop" }, "spec": { "finalizers": [ "kubernetes" ] } } ] }
            """;
        Assert.Equal(["default/web", "shop"], ManifestSource.ReadText(new StringReader(text)).Objects.Select(o => o.Id));
        const string secret = """{ "version": 3, "deployment": { "resources": [ { "type": "kubernetes:core/v1:Service", "urn": "a::web", "inputs": { "metadata": { "name": "web", "annotations": { "a": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "x" } } }, "spec": {} } } ] } }""";
        Assert.Equal("default/web", Assert.Single(ManifestSource.ReadText(new StringReader(secret)).Objects).Id);
    }
}
