namespace ServiceInfra.Changes.Rules;

/// <summary>Address or pool of the load balancer changed.</summary>
public sealed class AddressPoolChanged() : BalancerAnnotationRule("address-pool-changed", ["metallb.io/address-pool", "metallb.io/loadBalancerIPs", "metallb.io/allow-shared-ip", "metallb.universe.tf/address-pool", "metallb.universe.tf/loadBalancerIPs", "metallb.universe.tf/allow-shared-ip", "kube-vip.io/loadbalancerIPs", "eip.openelb.kubesphere.io/v1alpha2", "eip.porter.kubesphere.io/v1alpha2", "lb.kubesphere.io/v1alpha1"], ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "address or pool of the load balancer changed";

    /// <inheritdoc/>
    public override string Why => "MetalLB, OpenELB and kube-vip give an address out by these annotations.";

    /// <inheritdoc/>
    public override string Feels => "The address may move, may be refused, or nothing happens.";

    /// <inheritdoc/>
    public override string Do => "Look what the pool does with a live Service, and move DNS.";

    /// <inheritdoc/>
    public override string Source => "MetalLB usage; kube-vip-cloud-provider#32; assumes MetalLB, OpenELB or kube-vip";
}
