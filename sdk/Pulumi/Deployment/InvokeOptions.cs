namespace Pulumi;

/// <summary>How a provider's function is called.</summary>
public class InvokeOptions
{
    /// <summary>The resource whose provider is used.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>Version of the provider.</summary>
    public string? Version { get; set; }

    /// <summary>Where the engine gets the provider from.</summary>
    public string? PluginDownloadURL { get; set; }
}
