using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A configured provider.</summary>
public class ProviderResource : CustomResource
{
    /// <summary>Registers a provider for a package.</summary>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base("pulumi:providers:" + package, name, args, options) => Package = package;

    internal string Package { get; }

    /// <summary>How requests name it: its URN and id, the id unknown in a preview.</summary>
    internal async ValueTask<string> ReferenceAsync()
    {
        var urn = await Urn.DataAsync;
        var id = await Id.DataAsync;
        return $"{urn.Value}::{(id.IsKnown && !string.IsNullOrEmpty(id.Value) ? id.Value : Constants.Unknown)}";
    }
}
