namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports[].name</c>: each name once.</summary>
public sealed class PortNamesUnique : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var ports = service.Ports;
        if (ports.Count < 2) return;
        var seen = ports.Count > 16 ? new HashSet<string>(ports.Count, StringComparer.Ordinal) : null;
        for (var i = 0; i < ports.Count; i++)
        {
            var name = ports[i].Name;
            if (name.Length == 0 || (seen is null ? !StandsBefore(ports, i) : seen.Add(name))) continue;
            findings.Error(FindingCodes.PortNameTwice, FieldErrorKind.Duplicate, Paths.Port(i, "name"),
                $"two ports are named {Quote.Text(name)}", $"Give one of them another name, such as \"{PortNameRequired.NameFor(i, ports)}\".");
        }
    }

    private static bool StandsBefore(IReadOnlyList<DraftPort> ports, int index)
    {
        for (var i = 0; i < index; i++)
            if (ports[i].Name == ports[index].Name) return true;
        return false;
    }
}
