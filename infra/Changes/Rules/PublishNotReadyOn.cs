namespace ServiceInfra.Changes.Rules;

/// <summary>Not-ready pods are published.</summary>
public sealed class PublishNotReadyOn() : FieldRule("publish-not-ready-on", "spec.publishNotReadyAddresses", ChangeClass.Breaks, ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "not-ready pods are published";

    /// <inheritdoc/>
    public override string Why => "Endpoints count as ready whatever the probes say.";

    /// <inheritdoc/>
    public override string Feels => "Unready and ending pods get traffic through the Virtual IP too.";

    /// <inheritdoc/>
    public override string Do => "Use a second, headless Service for peers that look for one another.";

    /// <inheritdoc/>
    public override string Source => "kubernetes endpointslice/utils.go; kubernetes#124914, kubernetes#118952";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.New == "true";
}
