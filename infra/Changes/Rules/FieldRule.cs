namespace ServiceInfra.Changes.Rules;

/// <summary>A rule about one field of a Service that stays.</summary>
/// <param name="id">The id.</param>
/// <param name="path">The field's path.</param>
/// <param name="classes">The classes, the worst first.</param>
public abstract class FieldRule(string id, string path, params ChangeClass[] classes) : ChangeRule(id, classes)
{
    /// <inheritdoc/>
    public sealed override IEnumerable<FieldChange> Find(ObjectPair pair) => pair.Field(path) is { } change && Applies(change, pair) ? [Told(change, pair)] : [];

    /// <summary>Whether a change of the field is one that the rule is about.</summary>
    protected virtual bool Applies(FieldChange change, ObjectPair pair) => true;

    /// <summary>The change as it is told, with what else belongs to its story.</summary>
    protected virtual FieldChange Told(FieldChange change, ObjectPair pair) => change;
}
