namespace ServiceInfra.Changes.Rules;

/// <summary>A Service becomes an ExternalName or is one no longer.</summary>
public sealed class ToOrFromExternalName() : FieldRule("to-or-from-external-name", "spec.type", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "becomes an ExternalName or ceases to be one";

    /// <inheritdoc/>
    public override string Why => "The Virtual IP is given back, and another one drawn on return; nothing is proxied or port-mapped for an ExternalName.";

    /// <inheritdoc/>
    public override string Feels => "Clients that hold the old address fail; ports are no longer mapped.";

    /// <inheritdoc/>
    public override string Do => "Make a second Service beside this one and move the clients.";

    /// <inheritdoc/>
    public override string Source => "API field spec.clusterIP; https://kubernetes.io/docs/concepts/services-networking/service/";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.Old == "ExternalName" || change.New == "ExternalName";
}
