using ServiceInfra.Documents;
using ServiceInfra.Manifests;

namespace ServiceInfra.Catalog;

/// <summary>
/// Checks the names of what an overlay removes. A null removes, and so never reaches the reader that knows the fields: a misspelt one would remove
/// nothing, silently.
/// </summary>
internal static class OverlayNulls
{
    // The API's fields that no record here needs.
    private static readonly string[] OfManifest = ["apiVersion", "kind", "status"];
    private static readonly string[] OfMetadata = ["selfLink", "creationTimestamp", "managedFields"];

    /// <summary>Looks through a part of an overlay.</summary>
    /// <param name="node">The part, or null.</param>
    /// <param name="record">The record that is read from it.</param>
    /// <param name="findings">Receives nulls of fields that the record does not have.</param>
    public static void Run(Node? node, Type record, CatalogFindings findings)
    {
        if (node is not { Kind: NodeKind.Map }) return;
        foreach (var member in node.Members)
            if (member.Value.Kind == NodeKind.Null)
            {
                if (!IsKnown(record, member.Name)) new FieldReader(findings).Unknown(node, member, record);
            }
            else if (RecordOf(record, member.Name) is { } inner)
                foreach (var part in member.Value.Kind == NodeKind.List ? member.Value.Items : [member.Value]) Run(part, inner, findings);
    }

    private static bool IsKnown(Type record, string name) => FieldNames.Of(record).Contains(name)
        || (record == typeof(ServiceManifest) && OfManifest.Contains(name)) || (record == typeof(ObjectMeta) && OfMetadata.Contains(name));

    private static Type? RecordOf(Type record, string field)
    {
        if (record == typeof(ServiceDefinition)) return OfEntry(field);
        return field switch
        {
            "metadata" when record == typeof(ServiceManifest) => typeof(ObjectMeta),
            "spec" when record == typeof(ServiceManifest) => typeof(ServiceSpec),
            "ports" when record == typeof(ServiceSpec) => typeof(ServicePort),
            "sessionAffinityConfig" when record == typeof(ServiceSpec) => typeof(SessionAffinityConfig),
            "clientIP" when record == typeof(SessionAffinityConfig) => typeof(ClientIPConfig),
            _ => null,
        };
    }

    private static Type? OfEntry(string field) => field switch
    {
        "ports" => typeof(PortDefinition),
        "workload" => typeof(WorkloadReference),
        "sessionAffinity" => typeof(SessionAffinityDefinition),
        "internetAccess" => typeof(InternetAccessDefinition),
        "wait" => typeof(WaitDefinition),
        "options" => typeof(PulumiOptions),
        "manifest" => typeof(ServiceManifest),
        _ => null,
    };
}
