namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>How clients stick to a pod.</summary>
public class SessionAffinityConfigArgs : ResourceArgs
{
    /// <summary>Settings of the affinity ClientIP.</summary>
    [Input("clientIP")] public Input<ClientIPConfigArgs>? ClientIP { get; set; }

    /// <summary>Nothing set.</summary>
    public static new SessionAffinityConfigArgs Empty => new();
}
