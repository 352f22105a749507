namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports[].nodePort</c>: each pair of protocol and node port once.</summary>
public sealed class NodePortsUnique : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var ports = service.Ports;
        if (ports.Count < 2) return;
        var earlier = new EarlierPorts(ports, static (a, b) => a.NodePort == b.NodePort && a.Protocol == b.Protocol, static p => $"{p.NodePort}/{p.Protocol}");
        for (var i = 0; i < ports.Count; i++)
            if (ports[i].NodePort != 0 && earlier.Have(i) && !IsTold(i, findings))
                findings.Error(FindingCodes.NodePortTwice, FieldErrorKind.Duplicate, Paths.Port(i, "nodePort"),
                    ports[i].NodePort < ServiceDraft.FirstUnknownPort
                        ? $"node port {ports[i].NodePort}/{ports[i].Protocol} is used twice"
                        : "two ports of one number and protocol would share a node port",
                    "Give one of the two another number, or leave it out to have one drawn.");
    }

    // Allocation has said the same of this port, in other words.
    private static bool IsTold(int index, FieldFindings findings)
    {
        if (findings.Items.Count >= FieldFindings.Limit) return false;
        var field = Paths.Port(index, "nodePort");
        foreach (var finding in findings.Items)
            if (finding.Code == FindingCodes.NodePortTaken && finding.Field == field) return true;
        return false;
    }
}
