namespace ServiceInfra.Validation.Rules.Traffic;

/// <summary>API field <c>spec.loadBalancerClass</c>: on LoadBalancer alone, a qualified name; empty is not absent.</summary>
public sealed class LoadBalancerClass : IServiceRule
{
    private const string Field = "spec.loadBalancerClass";

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.LoadBalancerClass is not { } name) return;
        if (!service.IsLoadBalancer)
            findings.Error(FindingCodes.LoadBalancerClassForbidden, FieldErrorKind.Forbidden, Field, "loadBalancerClass is for Services of type LoadBalancer, even when it is empty", "Remove it, or set type to LoadBalancer.");
        else if (!Names.IsQualifiedName(name))
            findings.Error(FindingCodes.LoadBalancerClass, FieldErrorKind.Invalid, Field,
                $"{Quote.Text(name)} is not a qualified name: letters, digits, \"-\", \"_\" and \".\", with an optional DNS prefix and \"/\"", Placeholders.Or(name, "Write a name such as \"example.com/internal-vip\"."));
    }
}
