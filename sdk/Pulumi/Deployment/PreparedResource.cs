using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace Pulumi;

/// <summary>A resource whose inputs are in the engine's form, all it waits for being there.</summary>
internal sealed class PreparedResource
{
    public Struct Properties { get; } = new();
    public string Parent { get; set; } = "";
    public string Provider { get; set; } = "";
    public HashSet<string> Dependencies { get; } = [];
    public Dictionary<string, RegisterResourceRequest.Types.PropertyDependencies> PropertyDependencies { get; } = [];
}
