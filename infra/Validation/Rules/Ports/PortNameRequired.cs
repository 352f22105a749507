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
                    $"Give it one, such as \"{ports[i].Protocol.ToLowerInvariant()}-{ports[i].Port}\".");
    }
}
