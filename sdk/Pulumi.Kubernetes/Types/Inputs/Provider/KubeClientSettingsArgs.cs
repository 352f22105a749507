namespace Pulumi.Kubernetes.Types.Inputs.Provider;

/// <summary>Limits of the provider's requests to the API server.</summary>
public class KubeClientSettingsArgs : ResourceArgs
{
    /// <summary>Requests that may be sent at once.</summary>
    [Input("burst")] public Input<int>? Burst { get; set; }

    /// <summary>Requests a second.</summary>
    [Input("qps")] public Input<double>? Qps { get; set; }

    /// <summary>Seconds a request may take.</summary>
    [Input("timeout")] public Input<int>? Timeout { get; set; }

    /// <summary>Nothing set.</summary>
    public static new KubeClientSettingsArgs Empty => new();
}
