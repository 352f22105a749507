namespace Pulumi.Kubernetes.Types.Inputs.Provider;

/// <summary>Settings of Helm releases.</summary>
public class HelmReleaseSettingsArgs : ResourceArgs
{
    /// <summary>Where Helm keeps its releases.</summary>
    [Input("driver")] public Input<string>? Driver { get; set; }

    /// <summary>Folder of Helm's plug-ins.</summary>
    [Input("pluginsPath")] public Input<string>? PluginsPath { get; set; }

    /// <summary>File with the settings of registries.</summary>
    [Input("registryConfigPath")] public Input<string>? RegistryConfigPath { get; set; }

    /// <summary>Folder of cached repository indexes.</summary>
    [Input("repositoryCache")] public Input<string>? RepositoryCache { get; set; }

    /// <summary>File that lists the repositories.</summary>
    [Input("repositoryConfigPath")] public Input<string>? RepositoryConfigPath { get; set; }

    /// <summary>Nothing set.</summary>
    public static new HelmReleaseSettingsArgs Empty => new();
}
