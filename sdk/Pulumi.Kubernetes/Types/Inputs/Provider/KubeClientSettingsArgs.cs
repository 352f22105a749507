namespace Pulumi.Kubernetes.Types.Inputs.Provider;

/// <summary>Limits of the provider's requests to the API server.</summary>
public class KubeClientSettingsArgs : ResourceArgs
{
    [Input("burst")] public Input<int>? Burst { get; set; }
    [Input("qps")] public Input<double>? Qps { get; set; }
    [Input("timeout")] public Input<int>? Timeout { get; set; }

    /// <summary>Nothing set.</summary>
    public static new KubeClientSettingsArgs Empty => new();
}
