using ServiceInfra.Manifests;

namespace ServiceInfra.Changes;

/// <summary>A port as the API server holds it: its defaults are filled in, what it draws itself is left open.</summary>
public sealed class PortState
{
    /// <summary>Takes a port over.</summary>
    /// <param name="port">The port as written.</param>
    /// <param name="index">Where it stands in <c>spec.ports</c>.</param>
    /// <param name="hasNodePorts">Whether the Service's type gives it a node port.</param>
    public PortState(ServicePort port, int index, bool hasNodePorts)
    {
        Index = index;
        Name = port.Name ?? "";
        Protocol = string.IsNullOrEmpty(port.Protocol) ? "TCP" : port.Protocol;
        Number = port.Port ?? 0;
        // 0 and "" are what older clients write for "the same as port".
        TargetPort = port.TargetPort is { } target && (target.Text is { Length: > 0 } || target.Number != 0) ? target : Number;
        AppProtocol = port.AppProtocol ?? "";
        NodePort = hasNodePorts && port.NodePort is > 0 ? port.NodePort : null;
    }

    /// <summary>Where it stands in <c>spec.ports</c>.</summary>
    public int Index { get; }

    /// <summary>API field <c>name</c>; empty where there is none.</summary>
    public string Name { get; }

    /// <summary>API field <c>protocol</c> (API default TCP).</summary>
    public string Protocol { get; }

    /// <summary>API field <c>port</c>.</summary>
    public int Number { get; }

    /// <summary>API field <c>targetPort</c> (API default: the port).</summary>
    public IntOrString TargetPort { get; }

    /// <summary>Whether the target port is the port's own number, written or not.</summary>
    public bool TargetFollows => TargetPort.Text is not { Length: > 0 } && TargetPort.Number == Number;

    /// <summary>API field <c>appProtocol</c>; empty where there is none.</summary>
    public string AppProtocol { get; }

    /// <summary>API field <c>nodePort</c>; null where the server draws it, or the type has none.</summary>
    public int? NodePort { get; }

    /// <summary>The name, else port and protocol: how a person finds the port again.</summary>
    public string Label => Name.Length > 0 ? Name : $"{Number}/{Protocol}";

    /// <summary>"80:8080/TCP".</summary>
    public override string ToString() => $"{Number}:{TargetPort}/{Protocol}{(NodePort is { } number ? $" on {number}" : "")}";
}
