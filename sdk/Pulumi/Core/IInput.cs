namespace Pulumi;

/// <summary>An <see cref="Input{T}"/> whose type the serializer need not know.</summary>
internal interface IInput
{
    /// <summary>The input as one output.</summary>
    IOutput ToOutput();
}
