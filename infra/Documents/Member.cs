namespace ServiceInfra.Documents;

/// <summary>One member of a <see cref="NodeKind.Map"/> node: its name, where the name stands, and its value.</summary>
/// <param name="Name">The name as text.</param>
/// <param name="KeySource">The text in which the name stands.</param>
/// <param name="KeyOffset">Where the name begins in it.</param>
/// <param name="Value">The value.</param>
public readonly record struct Member(string Name, SourceText KeySource, int KeyOffset, Node Value)
{
    /// <summary>Where the name begins.</summary>
    public Location KeyLocation => new(KeySource, KeyOffset);
}
