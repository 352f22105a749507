namespace Pulumi.Kubernetes;

/// <summary>An object of a cluster.</summary>
public abstract class KubernetesResource : CustomResource
{
    /// <summary>Version of the provider that this package asks for.</summary>
    internal const string PackageVersion = "4.25.0";

    internal KubernetesResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null) : base(type, name, args, options)
    {
    }

    /// <summary>The user's options over those of the package; a kind that moved between API groups is still the same resource.</summary>
    private protected static CustomResourceOptions Options(CustomResourceOptions? options, Input<string> id, params ReadOnlySpan<string> formerTypes)
    {
        var own = new CustomResourceOptions { Version = PackageVersion };
        foreach (var type in formerTypes) own.Aliases.Add(new Alias { Type = type });
        var merged = CustomResourceOptions.Merge(own, options);
        merged.Id = id;
        return merged;
    }
}
