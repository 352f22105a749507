namespace ServiceInfra.Changes.Rules;

/// <summary>A rule about one field of ports that stay.</summary>
/// <param name="id">The id.</param>
/// <param name="field">The field of a port.</param>
/// <param name="classes">The classes, the worst first.</param>
public abstract class PortRule(string id, string field, params ChangeClass[] classes) : ChangeRule(id, classes)
{
    private readonly string _end = "]." + field;

    /// <inheritdoc/>
    public sealed override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.Fields.Where(f => f.Port is { Old: not null, New: not null } && f.Path.EndsWith(_end, StringComparison.Ordinal) && Applies(f, pair)).Select(Told);

    /// <summary>Whether the Service has node ports before and after; where the type gives or takes them, that is the story.</summary>
    protected static bool KeepsNodePorts(ObjectPair pair) => pair is { Old.Service.HasNodePortType: true, New.Service.HasNodePortType: true };

    /// <summary>The change as it is told: usually as it is.</summary>
    protected virtual FieldChange Told(FieldChange change) => change;

    /// <summary>Whether a change of the field is one that the rule is about.</summary>
    protected virtual bool Applies(FieldChange change, ObjectPair pair) => true;
}
