namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>How clients stick to a pod by their address.</summary>
public class ClientIPConfigArgs : ResourceArgs
{
    [Input("timeoutSeconds")] public Input<int>? TimeoutSeconds { get; set; }

    /// <summary>Nothing set.</summary>
    public static new ClientIPConfigArgs Empty => new();
}
