namespace ServiceInfra.Changes.Rules;

/// <summary>Finalizers changed.</summary>
public sealed class FinalizersChanged() : FieldRule("finalizers-changed", "metadata.finalizers", ChangeClass.Harmless)
{
    /// <inheritdoc/>
    public override string Title => "finalizers changed";

    /// <inheritdoc/>
    public override string Why => "A Service with a finalizer is not gone until its owner removes it.";

    /// <inheritdoc/>
    public override string Feels => "Nothing, until the Service is deleted.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/";
}
