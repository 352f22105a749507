using ServiceInfra.Catalog;
namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports[].protocol</c>: TCP, UDP or SCTP, in capitals.</summary>
public sealed class PortProtocol : IServiceRule
{
    private static readonly string[] Supported = ["TCP", "UDP", "SCTP"];

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        for (var i = 0; i < service.Ports.Count; i++)
        {
            var protocol = service.Ports[i].Protocol;
            if (protocol is "TCP" or "UDP" or "SCTP") continue;
            if (protocol.Length == 0)
            {
                findings.Error(FindingCodes.Protocol, FieldErrorKind.Required, Paths.Port(i, "protocol"), "the port has no protocol", "Write \"TCP\".");
                continue;
            }
            findings.Error(FindingCodes.Protocol, FieldErrorKind.NotSupported, Paths.Port(i, "protocol"),
                $"{Quote.Text(protocol)} is not a protocol that Services have",
                Placeholders.Or(protocol, NearestName.Find(protocol, Supported) is { } near
                    ? $"Write \"{near}\"."
                    : $"Write \"TCP\", \"UDP\" or \"SCTP\"; an application protocol such as {Quote.Text(protocol)} belongs in appProtocol."));
        }
    }
}
