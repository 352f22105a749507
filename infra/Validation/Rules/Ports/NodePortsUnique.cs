namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports[].nodePort</c>: each pair of protocol and node port once.</summary>
public sealed class NodePortsUnique : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var ports = service.Ports;
        if (ports.Count < 2) return;
        var seen = ports.Count > 16 ? new HashSet<(string, long)>(ports.Count) : null;
        for (var i = 0; i < ports.Count; i++)
            if (ports[i].NodePort != 0 && (seen is null ? StandsBefore(ports, i) : !seen.Add((ports[i].Protocol, ports[i].NodePort))))
                findings.Error(FindingCodes.NodePortTwice, FieldErrorKind.Duplicate, Paths.Port(i, "nodePort"),
                    ports[i].NodePort < ServiceDraft.FirstUnknownPort
                        ? $"node port {ports[i].NodePort}/{ports[i].Protocol} is used twice"
                        : "two ports of one number and protocol would share a node port",
                    "Give one of the two another number, or leave it out to have one drawn.");
    }

    private static bool StandsBefore(IReadOnlyList<DraftPort> ports, int index)
    {
        for (var i = 0; i < index; i++)
            if (ports[i].NodePort == ports[index].NodePort && ports[i].Protocol == ports[index].Protocol) return true;
        return false;
    }
}
