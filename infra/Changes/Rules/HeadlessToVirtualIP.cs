using ServiceInfra.Manifests;

namespace ServiceInfra.Changes.Rules;

/// <summary>Headless becomes Virtual IP.</summary>
public sealed class HeadlessToVirtualIP() : FieldRule("headless-to-virtual-ip", "spec.clusterIP", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "headless becomes Virtual IP";

    /// <inheritdoc/>
    public override string Why => "Applied by hand without a clusterIP it silently stays headless; Pulumi replaces it.";

    /// <inheritdoc/>
    public override string Feels => "The pods' own names vanish from DNS: peers of a StatefulSet lose one another.";

    /// <inheritdoc/>
    public override string Do => "Make a second Service beside this one; keep the headless one for the peers.";

    /// <inheritdoc/>
    public override string Source => "kubernetes#135345, kubernetes#120937";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.Old == WellKnown.HeadlessClusterIP;
}
