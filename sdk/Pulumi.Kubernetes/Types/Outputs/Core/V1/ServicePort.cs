namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>A port of a Service.</summary>
[OutputType]
public sealed class ServicePort
{
    /// <summary>Protocol of the application, for whoever routes by it.</summary>
    public readonly string AppProtocol;

    /// <summary>Name; needed where there are several ports.</summary>
    public readonly string Name;

    /// <summary>Port on every node.</summary>
    public readonly int NodePort;

    /// <summary>Port of the Service.</summary>
    public readonly int Port;

    /// <summary>TCP, UDP or SCTP.</summary>
    public readonly string Protocol;

    /// <summary>Number or name of the pods' port.</summary>
    public readonly Union<int, string> TargetPort;

    [OutputConstructor]
    private ServicePort(string appProtocol, string name, int nodePort, int port, string protocol, Union<int, string> targetPort)
    {
        AppProtocol = appProtocol;
        Name = name;
        NodePort = nodePort;
        Port = port;
        Protocol = protocol;
        TargetPort = targetPort;
    }
}
