using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>Rules of the spec, with values on both sides of each limit: ports. Release 1.37, one stack, node ports 30000-32767.</summary>
public class PortsRulesTests
{
    [Theory]
    [InlineData("ports: [{ port: 80 }]")]
    [InlineData("clusterIP: None")]
    [InlineData("type: ExternalName, externalName: a.example.com")]
    public void Accepts_where_ports_are_required(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("selector: { a: b }", "Required spec.ports")]
    [InlineData("type: NodePort, ports: []", "Required spec.ports")]
    [InlineData("ports: null", "Required spec.ports")]
    public void Rejects_what_breaks_ports_are_required(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ port: 1 }]")]
    [InlineData("ports: [{ port: 65535 }]")]
    public void Accepts_where_port_numbers_are_1_to_65535(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ port: 0, targetPort: 80 }]", "Invalid spec.ports[0].port")]
    [InlineData("ports: [{ port: 65536, targetPort: 80 }]", "Invalid spec.ports[0].port")]
    [InlineData("ports: [{ port: -1, targetPort: 80 }]", "Invalid spec.ports[0].port")]
    [InlineData("ports: [{ name: a, targetPort: 80 }]", "Invalid spec.ports[0].port")]
    public void Rejects_what_breaks_port_numbers_are_1_to_65535(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ name: a, port: 53 }, { name: b, port: 53, protocol: UDP }]")]
    public void Accepts_where_a_pair_of_port_and_protocol_stands_once(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ name: a, port: 53 }, { name: b, port: 53, protocol: TCP }]", "Duplicate spec.ports[1]")]
    public void Rejects_what_breaks_a_pair_of_port_and_protocol_stands_once(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ name: a, port: 80 }, { name: b, port: 81 }]")]
    [InlineData("ports: [{ port: 80 }]")]
    public void Accepts_where_several_ports_need_names(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ name: a, port: 80 }, { port: 81 }]", "Required spec.ports[1].name")]
    public void Rejects_what_breaks_several_ports_need_names(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ port: 80, name: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa }]")]
    [InlineData("ports: [{ port: 80, name: \"80\" }]")]
    [InlineData("ports: [{ port: 80, name: a-b }]")]
    public void Accepts_where_port_names_are_labels_of_63(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ port: 80, name: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa }]", "Invalid spec.ports[0].name")]
    [InlineData("ports: [{ port: 80, name: A }]", "Invalid spec.ports[0].name")]
    [InlineData("ports: [{ port: 80, name: a.b }]", "Invalid spec.ports[0].name")]
    [InlineData("ports: [{ port: 80, name: \"a\\n\" }]", "Invalid spec.ports[0].name")]
    [InlineData("ports: [{ port: 80, name: a- }]", "Invalid spec.ports[0].name")]
    public void Rejects_what_breaks_port_names_are_labels_of_63(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ name: a, port: 80 }, { name: b, port: 81 }]")]
    public void Accepts_where_port_names_stand_once(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ name: a, port: 80 }, { name: a, port: 81 }]", "Duplicate spec.ports[1].name")]
    public void Rejects_what_breaks_port_names_stand_once(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ port: 80, protocol: TCP }]")]
    [InlineData("ports: [{ port: 80, protocol: UDP }]")]
    [InlineData("ports: [{ port: 80, protocol: SCTP }]")]
    [InlineData("ports: [{ port: 80, protocol: \"\" }]")]
    [InlineData("ports: [{ port: 80, protocol: null }]")]
    public void Accepts_where_protocols_are_three(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ port: 80, protocol: tcp }]", "NotSupported spec.ports[0].protocol")]
    [InlineData("ports: [{ port: 80, protocol: HTTP }]", "NotSupported spec.ports[0].protocol")]
    [InlineData("ports: [{ port: 80, protocol: \" TCP\" }]", "NotSupported spec.ports[0].protocol")]
    public void Rejects_what_breaks_protocols_are_three(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ port: 80, targetPort: 1 }]")]
    [InlineData("ports: [{ port: 80, targetPort: 65535 }]")]
    [InlineData("ports: [{ port: 80, targetPort: 0 }]")]
    [InlineData("ports: [{ port: 80, targetPort: \"\" }]")]
    [InlineData("ports: [{ port: 80, targetPort: null }]")]
    [InlineData("ports: [{ port: 80, targetPort: http }]")]
    [InlineData("ports: [{ port: 80, targetPort: aaaaaaaaaaaaaaa }]")]
    [InlineData("ports: [{ port: 80, targetPort: 8a }]")]
    [InlineData("ports: [{ port: 80, targetPort: a-b }]")]
    public void Accepts_where_target_ports_are_numbers_or_names(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ port: 80, targetPort: 65536 }]", "Invalid spec.ports[0].targetPort")]
    [InlineData("ports: [{ port: 80, targetPort: -1 }]", "Invalid spec.ports[0].targetPort")]
    [InlineData("ports: [{ port: 80, targetPort: aaaaaaaaaaaaaaaa }]", "Invalid spec.ports[0].targetPort")]
    [InlineData("ports: [{ port: 80, targetPort: \"8080\" }]", "Invalid spec.ports[0].targetPort")]
    [InlineData("ports: [{ port: 80, targetPort: A }]", "Invalid spec.ports[0].targetPort")]
    [InlineData("ports: [{ port: 80, targetPort: a--b }]", "Invalid spec.ports[0].targetPort")]
    [InlineData("ports: [{ port: 80, targetPort: -a }]", "Invalid spec.ports[0].targetPort")]
    [InlineData("ports: [{ port: 80, targetPort: a- }]", "Invalid spec.ports[0].targetPort")]
    [InlineData("ports: [{ port: 80, targetPort: a_b }]", "Invalid spec.ports[0].targetPort")]
    public void Rejects_what_breaks_target_ports_are_numbers_or_names(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ port: 80, appProtocol: HTTP }]")]
    [InlineData("ports: [{ port: 80, appProtocol: kubernetes.io/h2c }]")]
    [InlineData("ports: [{ port: 80, appProtocol: null }]")]
    [InlineData("ports: [{ port: 80, appProtocol: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa }]")]
    public void Accepts_where_app_protocols_are_qualified_names(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ port: 80, appProtocol: \"\" }]", "Invalid spec.ports[0].appProtocol")]
    [InlineData("ports: [{ port: 80, appProtocol: a/b/c }]", "Invalid spec.ports[0].appProtocol")]
    [InlineData("ports: [{ port: 80, appProtocol: /h2c }]", "Invalid spec.ports[0].appProtocol")]
    [InlineData("ports: [{ port: 80, appProtocol: \"a b\" }]", "Invalid spec.ports[0].appProtocol")]
    [InlineData("ports: [{ port: 80, appProtocol: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa }]", "Invalid spec.ports[0].appProtocol")]
    public void Rejects_what_breaks_app_protocols_are_qualified_names(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("type: NodePort, ports: [{ port: 80, nodePort: 30000 }]")]
    [InlineData("type: LoadBalancer, ports: [{ port: 80, nodePort: 30000 }]")]
    [InlineData("ports: [{ port: 80, nodePort: 0 }]")]
    [InlineData("type: ExternalName, externalName: a.example.com, ports: [{ port: 80, nodePort: 5 }]")]
    public void Accepts_where_node_ports_need_a_type_that_has_them(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ports: [{ port: 80, nodePort: 30000 }]", "Forbidden spec.ports[0].nodePort")]
    [InlineData("clusterIP: None, ports: [{ port: 80, nodePort: 30000 }]", "Forbidden spec.ports[0].nodePort")]
    public void Rejects_what_breaks_node_ports_need_a_type_that_has_them(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("type: NodePort, ports: [{ port: 80, nodePort: 30000 }]")]
    [InlineData("type: NodePort, ports: [{ port: 80, nodePort: 32767 }]")]
    public void Accepts_where_node_ports_lie_in_the_range(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("type: NodePort, ports: [{ port: 80, nodePort: 29999 }]", "Invalid spec.ports[0].nodePort")]
    [InlineData("type: NodePort, ports: [{ port: 80, nodePort: 32768 }]", "Invalid spec.ports[0].nodePort")]
    public void Rejects_what_breaks_node_ports_lie_in_the_range(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("type: NodePort, ports: [{ name: a, port: 53, nodePort: 30053 }, { name: b, port: 53, protocol: UDP, nodePort: 30053 }]")]
    public void Accepts_where_node_ports_are_shared_by_equal_ports_alone(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("type: NodePort, ports: [{ name: a, port: 53, nodePort: 30053 }, { name: b, port: 54, protocol: UDP, nodePort: 30053 }]", "Invalid spec.ports[1].nodePort")]
    public void Rejects_what_breaks_node_ports_are_shared_by_equal_ports_alone(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("type: ExternalName, externalName: a.example.com, ports: [{ name: a, port: 80, nodePort: 5 }, { name: b, port: 81, nodePort: 6 }]")]
    public void Accepts_where_node_ports_of_an_external_name_stand_once(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("type: ExternalName, externalName: a.example.com, ports: [{ name: a, port: 80, nodePort: 5 }, { name: b, port: 81, nodePort: 5 }]", "Duplicate spec.ports[1].nodePort")]
    public void Rejects_what_breaks_node_ports_of_an_external_name_stand_once(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));
}
