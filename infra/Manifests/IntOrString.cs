namespace ServiceInfra.Manifests;

/// <summary>API type <c>IntOrString</c>: a number when <see cref="Text"/> is null, else a text.</summary>
/// <param name="Number">The number; 0 beside a text.</param>
/// <param name="Text">The text, or null.</param>
public readonly record struct IntOrString(int Number, string? Text)
{
    /// <summary>A number.</summary>
    public static implicit operator IntOrString(int number) => new(number, null);

    /// <summary>A text.</summary>
    public static implicit operator IntOrString(string text) => new(0, text);

    /// <inheritdoc/>
    public override string ToString() => Text ?? Number.ToString();
}
