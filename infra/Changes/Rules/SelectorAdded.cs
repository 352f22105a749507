namespace ServiceInfra.Changes.Rules;

/// <summary>A Service without a selector gets one.</summary>
public sealed class SelectorAdded() : ChangeRule("selector-added", ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "selector added";

    /// <inheritdoc/>
    public override string Why => "The endpoints controller takes the Service over and replaces endpoints that were written by hand.";

    /// <inheritdoc/>
    public override string Feels => "Clients go to the selected pods; endpoints written by hand are gone.";

    /// <inheritdoc/>
    public override string Do => "Make sure that nobody needs the endpoints that were written by hand.";

    /// <inheritdoc/>
    public override string Source => "kubernetes endpoints_controller.go";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        Selectors.Changes(pair, hadOne: false, hasOne: true);
}
