namespace ServiceInfra.Changes.Rules;

/// <summary>QingCloud type or internal IP edited.</summary>
public sealed class QingCloudReadOnce() : BalancerAnnotationRule("qingcloud-read-once", ["service.beta.kubernetes.io/qingcloud-load-balancer-type", "service.beta.kubernetes.io/qingcloud-load-balancer-internal-ip"], ChangeClass.Harmless)
{
    /// <inheritdoc/>
    public override string Title => "QingCloud type or internal IP edited";

    /// <inheritdoc/>
    public override string Why => "The type is read at creation only, and a change of the internal IP is not supported.";

    /// <inheritdoc/>
    public override string Feels => "Nothing: what the manifest says from now on is not so.";

    /// <inheritdoc/>
    public override string Do => "Do not trust the annotation; for another size make another Service.";

    /// <inheritdoc/>
    public override string Source => "yunify/qingcloud-cloud-controller-manager docs/configure.md; assumes QingCloud";
}
