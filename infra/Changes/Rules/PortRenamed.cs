namespace ServiceInfra.Changes.Rules;

/// <summary>Port renamed.</summary>
public sealed class PortRenamed() : PortRule("port-renamed", "name", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "port renamed";

    /// <inheritdoc/>
    public override string Why => "SRV records, Ingress and mesh go by the name, and the server carries a node port over by the name alone.";

    /// <inheritdoc/>
    public override string Feels => "The SRV record of the old name is gone; an Ingress by name answers 503, by number for seconds; a mesh guesses another protocol; an automatic node port is drawn anew.";

    /// <inheritdoc/>
    public override string Do => "Keep the name, or pin nodePort and point Ingress at the number first.";

    /// <inheritdoc/>
    public override string Source => "kubernetes/dns specification; ingress-nginx#7390, #6962; kubernetes patchAllocatedValues";
}
