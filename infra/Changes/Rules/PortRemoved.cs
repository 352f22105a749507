namespace ServiceInfra.Changes.Rules;

/// <summary>A port goes.</summary>
public sealed class PortRemoved() : ChangeRule("port-removed", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "port removed";

    /// <inheritdoc/>
    public override string Why => "Nothing listens for it on the Service's address any more.";

    /// <inheritdoc/>
    public override string Feels => "A time-out or a refusal on it; an Ingress that names it answers 503.";

    /// <inheritdoc/>
    public override string Do => "Move the clients first; keep the port until none is left.";

    /// <inheritdoc/>
    public override string Source => "API field spec.ports; ingress-nginx 503";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.Fields.Where(f => f.Port is { New: null });
}
