using System.ComponentModel;
using ServiceInfra.Manifests;

namespace ServiceInfra.Catalog;

/// <summary>One row of the wizard's port list.</summary>
[Description("A port of the Service.")]
public sealed record PortDefinition
{
    /// <summary>API field <c>ports[].name</c>; taken as it is written.</summary>
    [Description("The port's name: lower-case letters, digits and '-'. Required when there are several ports.")]
    [Example("\"http\"")]
    public string? Name { get; init; }

    /// <summary>
    /// TCP (default), UDP or SCTP, or one of the wizard's words for what TCP carries: GRPC, HTTP, HTTP2, HTTPS, MONGO, REDIS, TLS.
    /// Such a word becomes TCP and, where there is no name, the name <c>word-port</c>, which is how the console stores it.
    /// </summary>
    [Description("TCP (default), UDP or SCTP; or the wizard's GRPC, HTTP, HTTP2, HTTPS, MONGO, REDIS, TLS, which are TCP and name a nameless port 'http-80', as the console does.")]
    [Example("\"TCP\"")]
    public string? Protocol { get; init; }

    /// <summary>API field <c>ports[].port</c>, 1 to 65535.</summary>
    [Description("The port that clients connect to, 1 to 65535.")]
    [Example("80")]
    public int? Port { get; init; }

    /// <summary>API field <c>ports[].targetPort</c>; the server takes <see cref="Port"/> where it is absent.</summary>
    [Description("The port of the pods: a number, or the name of a container port. Default: the same as 'port'.")]
    [Example("8080")]
    public IntOrString? TargetPort { get; init; }

    /// <summary>API field <c>ports[].nodePort</c>, in the cluster's range (30000 to 32767 unless set otherwise).</summary>
    [Description("The port on every node, 30000 to 32767 unless the cluster says otherwise. Needs internetAccess NodePort or LoadBalancer. Default: Kubernetes picks one.")]
    [Example("30080")]
    public int? NodePort { get; init; }

    /// <summary>API field <c>ports[].appProtocol</c>.</summary>
    [Description("What the port speaks, for proxies and gateways.")]
    [Example("\"kubernetes.io/h2c\"")]
    public string? AppProtocol { get; init; }
}
