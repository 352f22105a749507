namespace ServiceInfra.Validation;

/// <summary>Gives field findings their places.</summary>
public static class FieldFindingExtensions
{
    /// <summary>The finding with its place.</summary>
    /// <param name="finding">What a rule found.</param>
    /// <param name="locator">Finds fields.</param>
    /// <param name="document">The document within the file, from 0.</param>
    public static Finding At(this FieldFinding finding, IFieldLocator locator, int document = 0)
    {
        var location = locator.Locate(finding.Field, finding.Key, finding.Place);
        return new Finding
        {
            Code = finding.Code,
            Severity = finding.Severity,
            Stage = finding.Stage,
            Kind = finding.Kind,
            Field = finding.Field,
            Path = locator.PathOf(finding.Field, finding.Key),
            Message = finding.Message,
            Fix = finding.Fix,
            Location = location,
            File = location.File,
            Document = document,
            Hidden = finding.Hidden,
        };
    }
}
