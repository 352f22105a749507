using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>Strict decoding, JSON and YAML.</summary>
public class DecodingTests
{
    [Theory]
    [InlineData("""{"spec":{"x":1}}""", "Decode spec.x")]
    [InlineData("""{"Spec":{}}""", "Decode Spec")]
    [InlineData("""{"spec":{"ports":[{"port":80,"port":81}]}}""", "Decode spec.ports[0].port")]
    [InlineData("""{"metadata":{"labels":{"a":"b","a":"c"}}}""", "Decode metadata.labels.a")]
    [InlineData("""{"spec":{"ports":[{"port":"80"}]}}""", "Decode spec.ports[0].port")]
    [InlineData("""{"spec":{"ports":[{"port":80.0}]}}""", "Decode spec.ports[0].port")]
    [InlineData("""{"spec":{"ports":[{"port":8e1}]}}""", "Decode spec.ports[0].port")]
    [InlineData("""{"spec":{"ports":[{"port":2147483648}]}}""", "Decode spec.ports[0].port")]
    [InlineData("""{"spec":{"ports":[{"port":-2147483649}]}}""", "Decode spec.ports[0].port")]
    [InlineData("""{"spec":{"ports":[{"targetPort":true}]}}""", "Decode spec.ports[0].targetPort")]
    [InlineData("""{"spec":{"ports":{}}}""", "Decode spec.ports")]
    [InlineData("""{"spec":[]}""", "Decode spec")]
    [InlineData("""{"spec":{"selector":{"a":1}}}""", "Decode spec.selector.a")]
    [InlineData("""{"metadata":{"creationTimestamp":"yesterday"}}""", "Decode metadata.creationTimestamp")]
    [InlineData("""{"metadata":{"creationTimestamp":"2026-02-30T00:00:00Z"}}""", "Decode metadata.creationTimestamp")]
    [InlineData("""{"metadata":{"managedFields":[{"time":1}]}}""", "Decode metadata.managedFields[0].time")]
    [InlineData("""{"metadata":{"generation":9223372036854775808}}""", "Decode metadata.generation")]
    [InlineData("""{"status":{"loadBalancer":{"ingress":[{"ipmode":"VIP"}]}}}""", "Decode status.loadBalancer.ingress[0].ipmode")]
    [InlineData("""{"spec":{"publishNotReadyAddresses":"true"}}""", "Decode spec.publishNotReadyAddresses")]
    public void Refuses_what_the_decoder_refuses(string json, string error) => Assert.Equal([error], Verdict.Errors(json));

    [Fact]
    public void A_wrong_type_hides_unknown_fields_and_later_types() =>
        Assert.Equal(["Decode spec.type"], Verdict.Errors("""{"spec":{"x":1,"type":5,"clusterIP":6}}"""));

    [Theory]
    [InlineData("""{"metadata":{"name":"a","labels":null,"creationTimestamp":null,"ownerReferences":[]},"spec":{"type":null,"clusterIPs":null,"ports":[{"port":80,"targetPort":null,"protocol":null}]},"status":{"loadBalancer":{}}}""")]
    [InlineData("""{"metadata":{"name":"a","labels":{"a":null},"creationTimestamp":"2026-01-31T12:00:00.5+01:00","managedFields":[{"fieldsV1":{"anything":1}}]},"spec":{"ports":[{"port":-0,"port2":1}]}}""", "Decode spec.ports[0].port2")]
    public void Null_leaves_a_field_alone(string json, params string[] errors) => Assert.Equal(errors, Verdict.Errors(json));

    [Theory]
    [InlineData("port: 80.0")]
    [InlineData("port: 8e1")]
    [InlineData("port: 0x50")]
    [InlineData("port: 0o120")]
    [InlineData("port: 0120")]
    [InlineData("port: 8_0")]
    [InlineData("port: 0080")]
    [InlineData("port: +80")]
    [InlineData("port: 0b1010000")]
    public void Yaml_numbers_are_read_as_kubectl_reads_them(string port) =>
        Assert.Equal(80, Verdict.Decode(Verdict.Spec($"ports: [{{ {port} }}]")).Spec!.Ports![0].Port);

    [Theory]
    [InlineData("on")]
    [InlineData("Yes")]
    [InlineData("OFF")]
    [InlineData("true")]
    [InlineData("1")]
    [InlineData("1.5")]
    [InlineData("010")]
    public void A_label_that_is_no_text_to_kubectl_is_refused(string value) =>
        Assert.Equal(["Decode metadata.labels.a"], Verdict.Errors(Verdict.Metadata($"name: a, labels: {{ a: {value} }}")));

    [Theory]
    [InlineData("y")]
    [InlineData("N")]
    public void A_bare_letter_that_is_a_boolean_to_kubectl_is_told(string value) =>
        Assert.Contains(Verdict.Findings(Verdict.Metadata($"name: a, labels: {{ a: {value} }}"), Verdict.Server()), f => f.Code == "SVC609" && f.Location!.Value.Position.Column == 35);

    [Theory]
    [InlineData("\"y\"")]
    [InlineData("!!str y")]
    [InlineData("1:20")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("!!str 5")]
    [InlineData("! 5")]
    [InlineData("0x")]
    [InlineData("_1")]
    public void A_label_that_is_text_or_null_is_taken(string value) => Assert.DoesNotContain(Verdict.Findings(Verdict.Metadata($"name: a, annotations: {{ a: {value} }}"), Verdict.Server()), f => f.Stage == ServiceInfra.Validation.FindingStage.Decode || f.Code == "SVC609");
}
