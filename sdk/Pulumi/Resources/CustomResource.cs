using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that a provider manages.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers a resource.</summary>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, true, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions())
    {
    }

    private protected CustomResource(string urn) : base(urn)
    {
    }

    /// <summary>The provider's name for it; unknown until it exists.</summary>
    [Output(Constants.IdKey)]
    public Output<string> Id { get; private protected set; } = null!;
}
