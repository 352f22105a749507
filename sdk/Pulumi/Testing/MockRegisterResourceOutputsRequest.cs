using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>The outputs of a component in a test.</summary>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    /// <summary>The component.</summary>
    public readonly string Urn = urn;

    /// <summary>What it exports.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}
