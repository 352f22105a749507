namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports[].targetPort</c>: a number from 1 to 65535 or the name of a container port (15 characters at most).</summary>
public sealed class TargetPort : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        for (var i = 0; i < service.Ports.Count; i++)
        {
            var target = service.Ports[i].TargetPort;
            if (target.Text is null) CheckNumber(service, i, target.Number, findings);
            else CheckName(i, target.Text, findings);
        }
    }

    private static void CheckNumber(ServiceDraft service, int index, int number, FieldFindings findings)
    {
        if (number is > 0 and <= 65535) return;
        var given = service.Spec.Ports?[index]?.TargetPort is { } t && !(t.Text is null && t.Number == 0) && t.Text != "";
        var missing = service.Spec.Ports?[index]?.Port is null;
        findings.Error(FindingCodes.TargetPortNumber, FieldErrorKind.Invalid, Paths.Port(index, "targetPort"),
            given ? $"target port {number} is not in 1 to 65535" : missing ? "the target port is taken from the port, which has no number" : $"the target port is taken from the port, and {number} is not in 1 to 65535",
            given ? "Write a number from 1 to 65535, or the name of a container port." : $"{(missing ? "Write" : "Mend")} the port, or write a targetPort.");
    }

    private static void CheckName(int index, string name, FieldFindings findings)
    {
        if (Names.IsPortName(name)) return;
        var isNumber = int.TryParse(name, System.Globalization.NumberStyles.None, null, out var number) && number is > 0 and <= 65535;
        var near = Names.ToLabel(name, letterFirst: false, longest: 15).Replace("--", "-", StringComparison.Ordinal);
        findings.Error(FindingCodes.TargetPortName, FieldErrorKind.Invalid, Paths.Port(index, "targetPort"),
            $"{Quote.Text(name)} is not the name of a container port: at most 15 lower-case letters, digits and single inner hyphens, a letter among them",
            Placeholders.IsIn(name) ? Placeholders.Or(name, "") : isNumber ? $"Write the number {number} without quotes." : Names.IsPortName(near) ? $"Write \"{near}\" (and name the container port so)." : "Write a number, or a name such as \"http\".");
    }
}
