namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports[].name</c>: required on every port as soon as there are two.</summary>
public sealed class PortNameRequired : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var ports = service.Ports;
        if (ports.Count < 2) return;
        for (var i = 0; i < ports.Count; i++)
            if (ports[i].Name.Length == 0)
                findings.Error(FindingCodes.PortNameRequired, FieldErrorKind.Required, Paths.Port(i, "name"),
                    "a port needs a name when the Service has more than one",
                    $"Give it one, such as \"{NameFor(i, ports)}\".");
    }

    // One that is right, and no other port's. What is no port number (it could not be read, perhaps) makes no name.
    private static string NameFor(int index, IReadOnlyList<DraftPort> ports)
    {
        var port = ports[index];
        var name = $"{port.Protocol.ToLowerInvariant()}-{port.Port}";
        if (port.Port is < 1 or > 65535 || !Names.IsPortName(name)) return ByPlace(index);
        for (var i = 0; i < ports.Count; i++)
            if (i != index && (ports[i].Name == name || (i < index && ports[i].Port == port.Port && ports[i].Protocol == port.Protocol))) return ByPlace(index);
        return name;
    }

    private static string ByPlace(int index) => $"port-{index + 1}";
}
