namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>How clients stick to a pod.</summary>
public class SessionAffinityConfigArgs : ResourceArgs
{
    [Input("clientIP")] public Input<ClientIPConfigArgs>? ClientIP { get; set; }

    /// <summary>Nothing set.</summary>
    public static new SessionAffinityConfigArgs Empty => new();
}
