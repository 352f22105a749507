namespace ServiceInfra.Changes.Rules;

/// <summary>A port comes inside the cluster.</summary>
public sealed class PortAdded() : ChangeRule("port-added", ChangeClass.Harmless)
{
    /// <inheritdoc/>
    public override string Title => "port added";

    /// <inheritdoc/>
    public override string Why => "Nobody used it before.";

    /// <inheritdoc/>
    public override string Feels => "Nothing.";

    /// <inheritdoc/>
    public override string Source => "API field spec.ports";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.New?.Service.HasNodePortType is true ? [] : pair.Fields.Where(f => f.Port is { Old: null });
}
