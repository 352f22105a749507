namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>How clients stick to a pod by their address.</summary>
public class ClientIPConfigArgs : ResourceArgs
{
    /// <summary>Seconds after which a client may get another pod; at most 86,400.</summary>
    [Input("timeoutSeconds")] public Input<int>? TimeoutSeconds { get; set; }

    /// <summary>Nothing set.</summary>
    public static new ClientIPConfigArgs Empty => new();
}
