using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>Rules of metadata, with values on both sides of each limit, as release 1.37 has them.</summary>
public class MetadataRulesTests
{
    [Theory]
    [InlineData("name: a")]
    [InlineData("name: a-1")]
    [InlineData("name: 0a")]
    [InlineData("name: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Accepts_good_names(string metadata) => Assert.Empty(Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: A", "Invalid metadata.name")]
    [InlineData("name: a.b", "Invalid metadata.name")]
    [InlineData("name: a_b", "Invalid metadata.name")]
    [InlineData("name: -a", "Invalid metadata.name")]
    [InlineData("name: a-", "Invalid metadata.name")]
    [InlineData("name: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "Invalid metadata.name")]
    [InlineData("name: \"a\\n\"", "Invalid metadata.name")]
    [InlineData("namespace: shop", "Required metadata.name")]
    public void Rejects_bad_names(string metadata, string errors) => Assert.Equal(errors.Split('|'), Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("generateName: a-")]
    [InlineData("generateName: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("name: b, generateName: a")]
    public void Accepts_good_generated_names(string metadata) => Assert.Empty(Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("generateName: AB-", "Invalid metadata.generateName|Invalid metadata.name")]
    [InlineData("name: b, generateName: A", "Invalid metadata.generateName")]
    public void Rejects_bad_generated_names(string metadata, string errors) => Assert.Equal(errors.Split('|'), Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a, namespace: shop")]
    [InlineData("name: a, namespace: '0'")]
    [InlineData("name: a, namespace: \"\"")]
    public void Accepts_good_namespaces(string metadata) => Assert.Empty(Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a, namespace: Shop", "Invalid metadata.namespace")]
    [InlineData("name: a, namespace: a.b", "Invalid metadata.namespace")]
    public void Rejects_bad_namespaces(string metadata, string errors) => Assert.Equal(errors.Split('|'), Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a, labels: { app: web }")]
    [InlineData("name: a, labels: { a.b/C_d.e: \"\" }")]
    [InlineData("name: a, labels: { aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa }")]
    [InlineData("name: a, labels: { k8s.io/A: b }")]
    public void Accepts_good_labels(string metadata) => Assert.Empty(Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a, labels: { \"\": x }", "Invalid metadata.labels")]
    [InlineData("name: a, labels: { a/b/c: x }", "Invalid metadata.labels")]
    [InlineData("name: a, labels: { A.b/c: x }", "Invalid metadata.labels")]
    [InlineData("name: a, labels: { /a: x }", "Invalid metadata.labels")]
    [InlineData("name: a, labels: { a/: x }", "Invalid metadata.labels")]
    [InlineData("name: a, labels: { aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: x }", "Invalid metadata.labels")]
    [InlineData("name: a, labels: { a: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa }", "Invalid metadata.labels")]
    [InlineData("name: a, labels: { a: \"x \" }", "Invalid metadata.labels")]
    [InlineData("name: a, labels: { a: -x- }", "Invalid metadata.labels")]
    [InlineData("name: a, labels: { \"é\": x }", "Invalid metadata.labels")]
    public void Rejects_bad_labels(string metadata, string errors) => Assert.Equal(errors.Split('|'), Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a, annotations: { Example.COM/X: \"any thing\" }")]
    [InlineData("name: a, annotations: { a: \"\\0\" }")]
    public void Accepts_good_annotations(string metadata) => Assert.Empty(Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a, annotations: { \"a b\": x }", "Invalid metadata.annotations")]
    [InlineData("name: a, annotations: { a/b/c: x }", "Invalid metadata.annotations")]
    public void Rejects_bad_annotations(string metadata, string errors) => Assert.Equal(errors.Split('|'), Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a, finalizers: [a.b/c]")]
    [InlineData("name: a, finalizers: [kubernetes]")]
    [InlineData("name: a, finalizers: [orphan]")]
    [InlineData("name: a, finalizers: [foregroundDeletion]")]
    public void Accepts_good_finalizers(string metadata) => Assert.Empty(Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a, finalizers: [a]", "Invalid metadata.finalizers[0]")]
    [InlineData("name: a, finalizers: [\"a b\"]", "Invalid metadata.finalizers|Invalid metadata.finalizers[0]")]
    [InlineData("name: a, finalizers: [orphan, foregroundDeletion]", "Invalid metadata.finalizers")]
    public void Rejects_bad_finalizers(string metadata, string errors) => Assert.Equal(errors.Split('|'), Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a, ownerReferences: [{ apiVersion: apps/v1, kind: A, name: b, uid: c, controller: true }]")]
    public void Accepts_good_owners(string metadata) => Assert.Empty(Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a, ownerReferences: [{ apiVersion: a/b/c, kind: A, name: b, uid: c }]", "Invalid metadata.ownerReferences[0].apiVersion")]
    [InlineData("name: a, ownerReferences: [{}]", "Required metadata.ownerReferences[0].apiVersion|Required metadata.ownerReferences[0].kind|Required metadata.ownerReferences[0].name|Required metadata.ownerReferences[0].uid")]
    [InlineData("name: a, ownerReferences: [{ apiVersion: v1, kind: Event, name: b, uid: c }]", "Invalid metadata.ownerReferences[0]")]
    [InlineData("name: a, ownerReferences: [{ apiVersion: v1, kind: A, name: b, uid: c, controller: true }, { apiVersion: v1, kind: B, name: b, uid: c, controller: true }]", "Invalid metadata.ownerReferences")]
    public void Rejects_bad_owners(string metadata, string errors) => Assert.Equal(errors.Split('|'), Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a, generation: 0")]
    [InlineData("name: a, resourceVersion: \"\"")]
    [InlineData("name: a, resourceVersion: x")]
    public void Accepts_good_generations_and_versions(string metadata) => Assert.Empty(Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a, generation: -1", "Invalid metadata.generation")]
    [InlineData("name: a, resourceVersion: \"1\"", "InternalError metadata.resourceVersion")]
    public void Rejects_bad_generations_and_versions(string metadata, string errors) => Assert.Equal(errors.Split('|'), Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a, annotations: { service.kubernetes.io/topology-mode: x }")]
    [InlineData("name: a, annotations: { service.kubernetes.io/topology-mode: x, service.kubernetes.io/topology-aware-hints: x }")]
    public void Accepts_good_topology_annotations(string metadata) => Assert.Empty(Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a, annotations: { service.kubernetes.io/topology-mode: x, service.kubernetes.io/topology-aware-hints: z }", "Invalid metadata.annotations[service.kubernetes.io/topology-mode]")]
    public void Rejects_bad_topology_annotations(string metadata, string errors) => Assert.Equal(errors.Split('|'), Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a")]
    public void Accepts_good_source_ranges_annotations(string metadata) => Assert.Empty(Verdict.Errors(Verdict.Metadata(metadata)));

    [Theory]
    [InlineData("name: a, annotations: { service.beta.kubernetes.io/load-balancer-source-ranges: \"\" }", "Forbidden metadata.annotations[service.beta.kubernetes.io/load-balancer-source-ranges]")]
    public void Rejects_bad_source_ranges_annotations(string metadata, string errors) => Assert.Equal(errors.Split('|'), Verdict.Errors(Verdict.Metadata(metadata)));
}
