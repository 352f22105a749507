namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports</c>: each pair of protocol and port once (upstream reports the later one).</summary>
public sealed class PortsUnique : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var ports = service.Ports;
        if (ports.Count < 2) return;
        var seen = ports.Count > 16 ? new HashSet<(string, int)>() : null;
        for (var i = 0; i < ports.Count; i++)
        {
            if (seen is null ? !StandsBefore(ports, i) : seen.Add((ports[i].Protocol, ports[i].Port))) continue;
            findings.Error(FindingCodes.PortTwice, FieldErrorKind.Duplicate, Paths.Port(i),
                $"{ports[i].Port}/{ports[i].Protocol} is used twice",
                ports[i].Port == 0 ? "Write the ports' numbers first." : "Give one of the two another port or protocol, or remove it.");
        }
    }

    private static bool StandsBefore(IReadOnlyList<DraftPort> ports, int index)
    {
        for (var i = 0; i < index; i++)
            if (ports[i].Port == ports[index].Port && ports[i].Protocol == ports[index].Protocol) return true;
        return false;
    }
}
