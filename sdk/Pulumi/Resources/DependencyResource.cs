namespace Pulumi;

/// <summary>A resource that is only referred to: a dependency, or a reference in an answer.</summary>
internal sealed class DependencyResource : CustomResource
{
    public DependencyResource(string urn, string? id = null) : base(urn) =>
        Id = new(new OutputData<string>(Itself, id ?? "", !string.IsNullOrEmpty(id), false));
}
