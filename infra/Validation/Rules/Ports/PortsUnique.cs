namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports</c>: each pair of protocol and port once (upstream reports the later one).</summary>
public sealed class PortsUnique : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var ports = service.Ports;
        if (ports.Count < 2) return;
        var earlier = new EarlierPorts(ports, static (a, b) => a.Port == b.Port && a.Protocol == b.Protocol, static p => $"{p.Port}/{p.Protocol}");
        for (var i = 0; i < ports.Count; i++)
        {
            if (!earlier.Have(i)) continue;
            findings.Error(FindingCodes.PortTwice, FieldErrorKind.Duplicate, Paths.Port(i),
                $"{ports[i].Port}/{ports[i].Protocol} is used twice",
                ports[i].Port == 0 ? "Write the ports' numbers first." : "Give one of the two another port or protocol, or remove it.");
        }
    }
}
