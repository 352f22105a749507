namespace Pulumi;

/// <summary>An <see cref="InputList{T}"/> whose type the serializer need not know.</summary>
internal interface IInputList
{
    /// <summary>The elements in order; each part is an input (one element) or the output of a list of inputs.</summary>
    IReadOnlyList<object> Parts { get; }
}
