namespace Pulumi;

/// <summary>What a resource used to be called, so that the engine takes it for the same.</summary>
public sealed class Alias
{
    /// <summary>The whole old URN; excludes everything else.</summary>
    public string? Urn { get; set; }

    /// <summary>The old name, unless it is the same.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The old type, unless it is the same.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The old stack, unless it is the same.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The old project, unless it is the same.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The old parent, unless it is the same.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The URN of the old parent, unless it is the same.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>It had no parent.</summary>
    public bool NoParent { get; set; }
}
