namespace ServiceInfra.Changes.Rules;

/// <summary>An <see cref="AnnotationRule"/> about load balancers: it is about Services that are one before and after.</summary>
public abstract class BalancerAnnotationRule(string id, string[] keys, params ChangeClass[] classes) : AnnotationRule(id, keys, classes)
{
    /// <summary>Whether one of these rules, and not only the one for all others, is about a change.</summary>
    internal static bool IsSpecific(FieldChange change, ObjectPair pair) =>
        ChangeRules.All.OfType<BalancerAnnotationRule>().Any(r => r.Keys.Contains(change.Key!) && r.Applies(change, pair));

    /// <inheritdoc/>
    protected sealed override bool Applies(FieldChange change, ObjectPair pair) =>
        pair.Old!.Service.IsLoadBalancer && pair.New!.Service.IsLoadBalancer && AppliesToBalancer(change);

    /// <summary>Whether a change of an annotation is one that the rule is about.</summary>
    protected virtual bool AppliesToBalancer(FieldChange change) => true;
}
