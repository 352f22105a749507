namespace ServiceInfra.Changes.Rules;

/// <summary>Not-ready pods are no longer published.</summary>
public sealed class PublishNotReadyOff() : FieldRule("publish-not-ready-off", "spec.publishNotReadyAddresses", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "not-ready pods are no longer published";

    /// <inheritdoc/>
    public override string Why => "DNS and endpoints name ready pods alone.";

    /// <inheritdoc/>
    public override string Feels => "Peers cannot find each other before they are ready: a cluster that forms itself never starts.";

    /// <inheritdoc/>
    public override string Do => "Keep it on for Services that members of one cluster find each other by.";

    /// <inheritdoc/>
    public override string Source => "tidb-operator#1041; cadence-charts#90";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.New == "false";
}
