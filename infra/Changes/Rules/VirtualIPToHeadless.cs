using ServiceInfra.Manifests;

namespace ServiceInfra.Changes.Rules;

/// <summary>Virtual IP becomes headless.</summary>
public sealed class VirtualIPToHeadless() : FieldRule("virtual-ip-to-headless", "spec.clusterIP", ChangeClass.Refused, ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "Virtual IP becomes headless";

    /// <inheritdoc/>
    public override string Why => "The server refuses it in place, so pulumi preview fails; as a replacement the Service loses its address.";

    /// <inheritdoc/>
    public override string Feels => "DNS answers with pod addresses; the port mapping and the balancing are gone.";

    /// <inheritdoc/>
    public override string Do => "Make a second, headless Service beside this one.";

    /// <inheritdoc/>
    public override string Source => "API field spec.clusterIP; https://kubernetes.io/docs/concepts/services-networking/service/; pulumi-kubernetes provider/pkg/provider/diff.go (forceNew)";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.New == WellKnown.HeadlessClusterIP;
}
