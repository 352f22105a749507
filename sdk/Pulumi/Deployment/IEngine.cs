using Pulumi.Rpc;

namespace Pulumi;

/// <summary>The side of the engine that takes messages.</summary>
internal interface IEngine
{
    /// <summary>Shows or records a message.</summary>
    Task LogAsync(LogRequest request);

    /// <summary>Refuses if the version of the engine is not in a range.</summary>
    Task RequirePulumiVersionAsync(string range);
}
