namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports[].name</c>: a DNS label of at most 63 characters (not the 15 of a container port).</summary>
public sealed class PortNameFormat : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        for (var i = 0; i < service.Ports.Count; i++)
        {
            var name = service.Ports[i].Name;
            if (name.Length == 0 || Names.IsLabel1123(name)) continue;
            var near = Names.ToLabel(name, letterFirst: false);
            findings.Error(FindingCodes.PortName, FieldErrorKind.Invalid, Paths.Port(i, "name"),
                $"{Quote.Text(name)} is not a port name: lower-case letters, digits and inner hyphens, at most 63",
                Placeholders.Or(name, near.Length > 0 ? $"Write \"{near}\"." : "Write a name such as \"http\"."));
        }
    }
}
