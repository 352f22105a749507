namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>How clients stick to a pod.</summary>
[OutputType]
public sealed class SessionAffinityConfig
{
    /// <summary>Settings of the affinity ClientIP.</summary>
    public readonly ClientIPConfig ClientIP;

    [OutputConstructor]
    private SessionAffinityConfig(ClientIPConfig clientIP)
    {
        ClientIP = clientIP;
    }
}
