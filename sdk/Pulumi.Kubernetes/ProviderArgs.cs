using Pulumi.Kubernetes.Types.Inputs.Provider;

namespace Pulumi.Kubernetes;

/// <summary>Settings of a <see cref="Provider"/>. Those with a variable in the environment start with its value.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    /// <summary>Cluster of the kubeconfig.</summary>
    [Input("cluster")] public Input<string>? Cluster { get; set; }

    /// <summary>Name of the cluster that does not change with the kubeconfig.</summary>
    [Input("clusterIdentifier")] public Input<string>? ClusterIdentifier { get; set; }

    /// <summary>Context of the kubeconfig.</summary>
    [Input("context")] public Input<string>? Context { get; set; }

    /// <summary>Forget resources of a cluster that cannot be reached (PULUMI_K8S_DELETE_UNREACHABLE).</summary>
    [Input("deleteUnreachable", json: true)] public Input<bool>? DeleteUnreachable { get; set; } = FromEnvironment("DELETE_UNREACHABLE");

    /// <summary>Change ConfigMaps in place (PULUMI_K8S_ENABLE_CONFIGMAP_MUTABLE).</summary>
    [Input("enableConfigMapMutable", json: true)] public Input<bool>? EnableConfigMapMutable { get; set; } = FromEnvironment("ENABLE_CONFIGMAP_MUTABLE");

    /// <summary>Change Secrets in place (PULUMI_K8S_ENABLE_SECRET_MUTABLE).</summary>
    [Input("enableSecretMutable", json: true)] public Input<bool>? EnableSecretMutable { get; set; } = FromEnvironment("ENABLE_SECRET_MUTABLE");

    /// <summary>Let the server merge changes (PULUMI_K8S_ENABLE_SERVER_SIDE_APPLY).</summary>
    [Input("enableServerSideApply", json: true)] public Input<bool>? EnableServerSideApply { get; set; } = FromEnvironment("ENABLE_SERVER_SIDE_APPLY");

    /// <summary>Settings of Helm releases.</summary>
    [Input("helmReleaseSettings", json: true)] public Input<HelmReleaseSettingsArgs>? HelmReleaseSettings { get; set; }

    /// <summary>Limits of the requests to the API server.</summary>
    [Input("kubeClientSettings", json: true)] public Input<KubeClientSettingsArgs>? KubeClientSettings { get; set; }

    /// <summary>Content or path of a kubeconfig (KUBECONFIG).</summary>
    [Input("kubeconfig")]
    public Input<string>? KubeConfig { get; set; } = Environment.GetEnvironmentVariable("KUBECONFIG") is { } path ? (Input<string>)path : null;

    /// <summary>Namespace of objects that name none.</summary>
    [Input("namespace")] public Input<string>? Namespace { get; set; }

    /// <summary>Write YAML files there and leave the cluster alone.</summary>
    [Input("renderYamlToDirectory")] public Input<string>? RenderYamlToDirectory { get; set; }

    /// <summary>Leave resources of a cluster that cannot be reached (PULUMI_K8S_SKIP_UPDATE_UNREACHABLE).</summary>
    [Input("skipUpdateUnreachable", json: true)] public Input<bool>? SkipUpdateUnreachable { get; set; } = FromEnvironment("SKIP_UPDATE_UNREACHABLE");

    /// <summary>No warnings about old API versions (PULUMI_K8S_SUPPRESS_DEPRECATION_WARNINGS).</summary>
    [Input("suppressDeprecationWarnings", json: true)] public Input<bool>? SuppressDeprecationWarnings { get; set; } = FromEnvironment("SUPPRESS_DEPRECATION_WARNINGS");

    /// <summary>No warnings about Helm hooks (PULUMI_K8S_SUPPRESS_HELM_HOOK_WARNINGS).</summary>
    [Input("suppressHelmHookWarnings", json: true)] public Input<bool>? SuppressHelmHookWarnings { get; set; } = FromEnvironment("SUPPRESS_HELM_HOOK_WARNINGS");

    /// <summary>Nothing set but what the environment sets.</summary>
    public static new ProviderArgs Empty => new();

    /// <summary>Text that is neither true nor false counts as absent.</summary>
    private static Input<bool>? FromEnvironment(string name) =>
        bool.TryParse(Environment.GetEnvironmentVariable("PULUMI_K8S_" + name), out var value) ? (Input<bool>)value : null;
}
