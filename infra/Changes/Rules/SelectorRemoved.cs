namespace ServiceInfra.Changes.Rules;

/// <summary>A Service selects nothing any more.</summary>
public sealed class SelectorRemoved() : ChangeRule("selector-removed", ChangeClass.Later)
{
    /// <inheritdoc/>
    public override string Title => "selector removed";

    /// <inheritdoc/>
    public override string Why => "The endpoints controller leaves the Service alone from then on: its endpoints freeze.";

    /// <inheritdoc/>
    public override string Feels => "Fine until pods move, then dead addresses or another program's.";

    /// <inheritdoc/>
    public override string Do => "Keep the selector, or write the EndpointSlices yourself.";

    /// <inheritdoc/>
    public override string Source => "kubernetes endpoints_controller.go returns early";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        Selectors.Changes(pair, hadOne: true, hasOne: false);
}
