namespace ServiceInfra.Changes.Rules;

/// <summary>An annotation of a cloud's controller that no other rule is about changes.</summary>
public sealed class BalancerAnnotationChanged() : ChangeRule("balancer-annotation-changed", ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "load balancer annotation changed";

    /// <inheritdoc/>
    public override string Why => "A cloud's controller reads it; what it does to a live load balancer is its own affair.";

    /// <inheritdoc/>
    public override string Feels => "Not known here: anything from nothing to another load balancer.";

    /// <inheritdoc/>
    public override string Do => "Look the annotation up in the provider's documentation.";

    /// <inheritdoc/>
    public override string Source => "none: each provider's own documentation";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.Fields.Where(f => f.Key is { } key && f.ApiPath == "metadata.annotations" && KnownAnnotations.IsOfController(key) && !BalancerAnnotationRule.IsSpecific(f, pair));
}
