namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>How clients stick to a pod by their address.</summary>
[OutputType]
public sealed class ClientIPConfig
{
    /// <summary>Seconds after which a client may get another pod; at most 86,400.</summary>
    public readonly int TimeoutSeconds;

    [OutputConstructor]
    private ClientIPConfig(int timeoutSeconds)
    {
        TimeoutSeconds = timeoutSeconds;
    }
}
