using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource in a test.</summary>
public class MockResourceArgs
{
    /// <summary>Type token.</summary>
    public string? Type { get; set; }

    /// <summary>Name in the program.</summary>
    public string? Name { get; set; }

    /// <summary>The arguments as sent, without those that are unknown or null; secrets are unwrapped, numbers are doubles.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Reference of the provider.</summary>
    public string? Provider { get; set; }

    /// <summary>The id to read or import.</summary>
    public string? Id { get; set; }
}
