using ServiceInfra.Catalog;
using ServiceInfra.Validation;

namespace ServiceInfra.Planning;

/// <summary>
/// Finds Virtual IPs that select no pods. That is legal, for endpoints that somebody else writes; a selector that was forgotten is the
/// commonest Service behind which nothing answers. An empty selector says that it is meant.
/// </summary>
internal static class SelectorCheck
{
    /// <summary>The note about an entry, or null.</summary>
    public static Finding? Check(CatalogEntry entry)
    {
        var definition = entry.Definition;
        if (definition.Type is not (null or ServiceType.VirtualIP) || entry.Node["manifest"] is not null || entry.Node["selector"] is not null || entry.Node["workload"] is not null) return null;
        return new Finding
        {
            Code = CatalogCodes.NoSelector,
            Severity = Severity.Note,
            Stage = FindingStage.Advice,
            Path = entry.Path,
            Location = entry.KeyLocation,
            File = entry.KeyLocation.File,
            Message = "the Service selects no pods, so nothing answers at its address until somebody writes its endpoints",
            Fix = $"Add \"selector\": {{ \"app\": \"{entry.Name}\" }} or a workload; or \"selector\": {{}}, if that is meant.",
        };
    }
}
