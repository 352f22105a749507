using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Plays the engine in a test.</summary>
public interface IMocks
{
    /// <summary>Answers for a new or read resource: its id and its outputs, a dictionary or an object with output types.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers a call of a provider's function.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Is told what a component exports.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}

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

/// <summary>The outputs of a component in a test.</summary>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    /// <summary>The component.</summary>
    public readonly string Urn = urn;

    /// <summary>What it exports.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}

/// <summary>Mocks that answer with what they are given.</summary>
public class EmptyMocks : IMocks
{
    /// <inheritdoc/>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) => Task.FromResult<(string?, object)>((null, args.Inputs));

    /// <inheritdoc/>
    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}

/// <summary>What a test pretends to be run as.</summary>
public class TestOptions
{
    /// <summary>Name of the project; "project" unless given.</summary>
    public string? ProjectName { get; set; }

    /// <summary>Name of the stack; "stack" unless given.</summary>
    public string? StackName { get; set; }

    /// <summary>Name of the organization; "organization" unless given.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>The folder of Pulumi.yaml.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>Whether it is a preview; yes unless given.</summary>
    public bool? IsPreview { get; set; }
}
