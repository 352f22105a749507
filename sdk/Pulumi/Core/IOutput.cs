namespace Pulumi;

/// <summary>An <see cref="Output{T}"/> whose type the serializer need not know.</summary>
internal interface IOutput
{
    /// <summary>The data, its value boxed.</summary>
    ValueTask<OutputData<object?>> GetDataAsync();
}
