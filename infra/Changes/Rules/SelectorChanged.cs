namespace ServiceInfra.Changes.Rules;

/// <summary>A Service selects other pods.</summary>
public sealed class SelectorChanged() : ChangeRule("selector-changed", ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "selector changed";

    /// <inheritdoc/>
    public override string Why => "EndpointSlices follow the selector at once.";

    /// <inheritdoc/>
    public override string Feels => "New connections swap to the other pods at once, open ones stay on the old pods. If no pod matches: refused, headless NXDOMAIN, UDP vanishes.";

    /// <inheritdoc/>
    public override string Do => "Look that pods with these labels are ready: kubectl get pods -l …";

    /// <inheritdoc/>
    public override string Source => "kubernetes#100755, kubernetes#100698, kubernetes#139628; iptables REJECT";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        Selectors.Changes(pair, hadOne: true, hasOne: true);
}
