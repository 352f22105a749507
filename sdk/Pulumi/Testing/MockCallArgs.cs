using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A call of a function in a test.</summary>
public class MockCallArgs
{
    /// <summary>Token of the function.</summary>
    public string? Token { get; set; }

    /// <summary>The arguments.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Reference of the provider.</summary>
    public string? Provider { get; set; }
}
