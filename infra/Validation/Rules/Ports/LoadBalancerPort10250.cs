namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>Release 1.32 alone: a LoadBalancer may not have port 10250 (the kubelet).</summary>
public sealed class LoadBalancerPort10250 : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (!service.IsLoadBalancer || service.Server.Options.Release.Minor > 32) return;
        for (var i = 0; i < service.Ports.Count; i++)
            if (service.Ports[i].Port == 10250)
                findings.Error(FindingCodes.KubeletPort, FieldErrorKind.Invalid, Paths.Port(i),
                    "release 1.32 does not allow port 10250, the kubelet's, on a load balancer", "Use another port, or a server from 1.33 on.");
    }
}
