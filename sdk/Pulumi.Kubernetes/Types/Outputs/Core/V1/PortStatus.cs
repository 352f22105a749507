namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>Whether a load balancer serves a port.</summary>
[OutputType]
public sealed class PortStatus
{
    /// <summary>Why the load balancer does not serve the port.</summary>
    public readonly string Error;

    /// <summary>The port of the Service.</summary>
    public readonly int Port;

    /// <summary>TCP, UDP or SCTP.</summary>
    public readonly string Protocol;

    [OutputConstructor]
    private PortStatus(string error, int port, string protocol)
    {
        Error = error;
        Port = port;
        Protocol = protocol;
    }
}
