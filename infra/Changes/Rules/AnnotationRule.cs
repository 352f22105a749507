namespace ServiceInfra.Changes.Rules;

/// <summary>A rule about annotations that a program other than Kubernetes reads.</summary>
/// <param name="id">The id.</param>
/// <param name="keys">The annotations.</param>
/// <param name="classes">The classes, the worst first.</param>
public abstract class AnnotationRule(string id, string[] keys, params ChangeClass[] classes) : ChangeRule(id, classes)
{
    /// <summary>The annotations.</summary>
    public IReadOnlyList<string> Keys { get; } = keys;

    /// <inheritdoc/>
    public sealed override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.Fields.Where(f => f.Key is not null && f.ApiPath == "metadata.annotations" && Keys.Contains(f.Key) && Applies(f, pair));

    /// <summary>Whether a change of an annotation is one that the rule is about.</summary>
    protected virtual bool Applies(FieldChange change, ObjectPair pair) => true;
}
