using ServiceInfra.Manifests;

namespace ServiceInfra.Validation.Across;

/// <summary>What the rules of a set have in common.</summary>
internal static class SetFinding
{
    /// <summary>Namespace and name.</summary>
    public static NamespacedName KeyOf(ServiceDocument service) => NamespacedName.Of(service.Manifest);

    /// <summary>A Service as a message names it: its name, and the place of it.</summary>
    public static string Shown(ServiceDocument service)
    {
        var at = service.Locator.Locate("metadata.name", null, FindingPlace.Value);
        return $"{Quote.Text(service.Manifest.Metadata.Name ?? "")} ({at.File}, line {at.Position.Line})";
    }

    /// <summary>
    /// Adds a finding about a field that two of the Services cannot both have. Of two with one name only one will be, so that it comes up once they
    /// have two: it is told all the same, for nobody wants to find that out one by one.
    /// </summary>
    public static void Clash(List<Finding> findings, ServiceDocument service, ServiceDocument other, string code, Severity severity, string field, string message, string fix)
    {
        var first = findings.Count;
        Add(findings, service, code, severity, field, message, fix);
        if (KeyOf(service) is { Name.Length: > 0 } key && key == KeyOf(other)) findings[first] = findings[first] with { Hidden = true };
    }

    /// <summary>Adds a finding about a field of one of the Services.</summary>
    public static void Add(List<Finding> findings, ServiceDocument service, string code, Severity severity, string field, string message, string fix) =>
        findings.Add(new FieldFinding { Code = code, Severity = severity, Stage = FindingStage.Advice, Field = field, Message = message, Fix = fix }.At(service.Locator, service.Document));
}
