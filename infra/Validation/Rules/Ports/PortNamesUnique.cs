namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports[].name</c>: each name once.</summary>
public sealed class PortNamesUnique : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var ports = service.Ports;
        if (ports.Count < 2) return;
        var seen = new HashSet<string>(ports.Count, StringComparer.Ordinal);
        for (var i = 0; i < ports.Count; i++)
        {
            var name = ports[i].Name;
            // A badly formed name is reported as such and not looked at here, as upstream does.
            if (!Names.IsLabel1123(name) || seen.Add(name)) continue;
            findings.Error(FindingCodes.PortNameTwice, FieldErrorKind.Duplicate, Paths.Port(i, "name"),
                $"two ports are named \"{name}\"", $"Give one of them another name, such as \"{name}-{ports[i].Port}\".");
        }
    }
}
