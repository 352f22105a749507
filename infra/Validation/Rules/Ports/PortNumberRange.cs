namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports[].port</c>: 1 to 65535.</summary>
public sealed class PortNumberRange : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        for (var i = 0; i < service.Ports.Count; i++)
        {
            var port = service.Ports[i].Port;
            if (port is > 0 and <= 65535) continue;
            var missing = service.Spec.Ports?[i]?.Port is null;
            findings.Error(FindingCodes.PortNumber, FieldErrorKind.Invalid, Paths.Port(i, "port"),
                missing ? "the port has no number" : $"port {port} is not in 1 to 65535",
                missing ? "Write the number that clients connect to, such as 80." : $"Write a number from 1 to 65535, such as {(port > 65535 ? 65535 : 80)}.");
        }
    }
}
