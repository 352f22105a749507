namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports[].appProtocol</c>: a qualified name when present; empty is not absent.</summary>
public sealed class AppProtocol : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        for (var i = 0; i < service.Ports.Count; i++)
        {
            var protocol = service.Ports[i].AppProtocol;
            if (protocol is null || Names.IsQualifiedName(protocol)) continue;
            findings.Error(FindingCodes.AppProtocol, FieldErrorKind.Invalid, Paths.Port(i, "appProtocol"),
                protocol.Length == 0 ? "appProtocol is empty, which is not the same as absent" : $"{Quote.Text(protocol)} is not an application protocol: letters, digits, \"-\", \"_\" and \".\", with an optional DNS prefix and \"/\"",
                protocol.Length == 0 ? "Remove the field." : Placeholders.Or(protocol, "Write a name such as \"http\", \"kubernetes.io/h2c\" or \"example.com/custom\"."));
        }
    }
}
