namespace Pulumi;

/// <summary>A property that could not be sent. Shown as the InvalidOperationException it is.</summary>
internal sealed class SerializationException(string property, Exception inner)
    : InvalidOperationException($"error serializing property \"{property}\": {inner.Message}", inner)
{
    /// <inheritdoc/>
    public override string ToString() => typeof(InvalidOperationException).FullName + ": " + Message + "\n" + InnerException!.StackTrace;
}
