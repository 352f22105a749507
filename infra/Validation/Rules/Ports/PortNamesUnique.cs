namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports[].name</c>: each name once.</summary>
public sealed class PortNamesUnique : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var ports = service.Ports;
        if (ports.Count < 2) return;
        var earlier = new EarlierPorts(ports, static (a, b) => a.Name == b.Name, static p => p.Name);
        for (var i = 0; i < ports.Count; i++)
        {
            var name = ports[i].Name;
            if (name.Length == 0 || !earlier.Have(i)) continue;
            findings.Error(FindingCodes.PortNameTwice, FieldErrorKind.Duplicate, Paths.Port(i, "name"),
                $"two ports are named {Quote.Text(name)}", $"Give one of them another name, such as \"{PortNameRequired.NameFor(i, ports)}\".");
        }
    }
}
