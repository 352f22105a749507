using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>Finds fields that an overlay has twice: merging takes one of them, so that the reader of the whole never sees both.</summary>
internal static class OverlayRepeats
{
    /// <summary>Looks through an overlay.</summary>
    public static void Run(Node node, CatalogFindings findings)
    {
        if (node.HasRepeatedMembers()) new FieldReader(findings).Repeated(node);
        foreach (var member in node.Members)
            // A manifest is the API decoder's, which says so itself.
            if (member.Name != "manifest") Run(member.Value, findings);
        foreach (var item in node.Items) Run(item, findings);
    }
}
