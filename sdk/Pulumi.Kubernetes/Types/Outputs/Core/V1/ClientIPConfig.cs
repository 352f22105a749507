namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>How clients stick to a pod by their address.</summary>
[OutputType]
public sealed class ClientIPConfig
{
    public readonly int TimeoutSeconds;

    [OutputConstructor]
    private ClientIPConfig(int timeoutSeconds)
    {
        TimeoutSeconds = timeoutSeconds;
    }
}
