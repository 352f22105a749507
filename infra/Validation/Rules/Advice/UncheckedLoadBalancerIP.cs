using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Validation.Rules.Advice;

/// <summary>Advice: <c>spec.loadBalancerIP</c> is not an address. The server never looks at it.</summary>
public sealed class UncheckedLoadBalancerIP : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Spec.LoadBalancerIP is not { Length: > 0 } text || LegacyIP.TryParse(text, out _)) return;
        findings.Advice(FindingCodes.LoadBalancerIPNotAddress, Severity.Warning, "spec.loadBalancerIP", $"{Quote.Text(text)} is not an IP address; the server accepts it, and no load balancer can use it", "Write an address, or remove it.");
    }
}
