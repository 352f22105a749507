using ServiceInfra.Documents;

namespace ServiceInfra.Validation;

/// <summary>The finding that stands for those that are not shown.</summary>
internal static class MoreFindings
{
    /// <summary>Says how many there are.</summary>
    public static Finding About(int omitted, Location location) => new()
    {
        Code = FindingCodes.MoreFindings,
        Severity = Severity.Error,
        Stage = FindingStage.Advice,
        Message = $"{omitted} more errors in this document are not shown",
        Fix = $"Mend the first {FieldFindings.Limit}.",
        Location = location,
        File = location.File,
    };
}
