namespace ServiceInfra.Manifests;

/// <summary>One of <c>spec.ports</c> (API type <c>ServicePort</c>).</summary>
public sealed record ServicePort
{
    /// <summary>API field <c>name</c>: a DNS label; required when there are several ports.</summary>
    public string? Name { get; init; }

    /// <summary>API field <c>protocol</c>: TCP, UDP or SCTP.</summary>
    public string? Protocol { get; init; }

    /// <summary>API field <c>appProtocol</c>.</summary>
    public string? AppProtocol { get; init; }

    /// <summary>API field <c>port</c>: 1 to 65535.</summary>
    public int? Port { get; init; }

    /// <summary>API field <c>targetPort</c>: a number or the name of a container port.</summary>
    public IntOrString? TargetPort { get; init; }

    /// <summary>API field <c>nodePort</c>.</summary>
    public int? NodePort { get; init; }
}
