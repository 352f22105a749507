namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports[].nodePort</c>: not on ClusterIP Services, headless ones included.</summary>
public sealed class NodePortAllowed : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Type != ServiceTypes.ClusterIP) return;
        for (var i = 0; i < service.Ports.Count; i++)
            if (service.Ports[i].NodePort != 0)
                findings.Error(FindingCodes.NodePortForbidden, FieldErrorKind.Forbidden, Paths.Port(i, "nodePort"),
                    "a Service of type ClusterIP has no node ports",
                    service.IsHeadless ? "Remove nodePort: a headless Service cannot have one." : "Remove nodePort, or set type to NodePort or LoadBalancer.");
    }
}
