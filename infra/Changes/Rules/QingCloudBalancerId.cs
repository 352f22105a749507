namespace ServiceInfra.Changes.Rules;

/// <summary>QingCloud load balancer exchanged.</summary>
public sealed class QingCloudBalancerId() : BalancerAnnotationRule("qingcloud-balancer-id", ["service.beta.kubernetes.io/qingcloud-load-balancer-id", "service.beta.kubernetes.io/qingcloud-load-balancer-eip-strategy"], ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "QingCloud load balancer exchanged";

    /// <inheritdoc/>
    public override string Why => "The controller does not clean the old load balancer up (issue 112).";

    /// <inheritdoc/>
    public override string Feels => "Clients of the old load balancer's address stay on what is left there; the old one goes on costing.";

    /// <inheritdoc/>
    public override string Do => "Remove the listeners of the old load balancer by hand, and move DNS.";

    /// <inheritdoc/>
    public override string Source => "yunify/qingcloud-cloud-controller-manager#112; assumes QingCloud";
}
