namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports[].name</c>: required on every port as soon as there are two.</summary>
public sealed class PortNameRequired : IServiceRule
{
    private const int MostCompared = 1000;

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

    /// <summary>A name that is right, and no other port's. What is no port number (it could not be read, perhaps) makes no name.</summary>
    internal static string NameFor(int index, IReadOnlyList<DraftPort> ports)
    {
        // A hostile manifest has a hundred thousand.
        if (ports.Count > MostCompared) return $"port-{index + 1}";
        var port = ports[index];
        var name = $"{port.Protocol.ToLowerInvariant()}-{port.Port}";
        if (port.Port is < 1 or > 65535 || !Names.IsPortName(name)) return ByPlace(index, ports);
        for (var i = 0; i < ports.Count; i++)
            if (i != index && (ports[i].Name == name || (i < index && ports[i].Port == port.Port && ports[i].Protocol == port.Protocol))) return ByPlace(index, ports);
        return name;
    }

    private static string ByPlace(int index, IReadOnlyList<DraftPort> ports)
    {
        for (var place = index + 1; ; place += ports.Count)
            if ($"port-{place}" is var name && !IsTaken(name, ports)) return name;
    }

    private static bool IsTaken(string name, IReadOnlyList<DraftPort> ports)
    {
        for (var i = 0; i < ports.Count; i++)
            if (ports[i].Name == name) return true;
        return false;
    }
}
