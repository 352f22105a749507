namespace ServiceInfra.Validation.Decoding;

/// <summary>
/// What to write for a field that the API knows in another place, by another name, or knew once. A nearest name would mislead here, and "remove it"
/// would lose what was meant: <c>ports</c> at the top level are ports all the same.
/// </summary>
internal static class FieldsElsewhere
{
    private static readonly Dictionary<string, string> Removed = new(StringComparer.Ordinal)
    {
        ["spec.topologyKeys"] = "Remove it; trafficDistribution is what there is now.",
        ["spec.ipFamily"] = "Write ipFamilies, a list.",
        ["spec.portalIP"] = "Write clusterIP.",
        ["spec.publicIPs"] = "Write externalIPs, a list.",
        ["spec.deprecatedPublicIPs"] = "Write externalIPs, a list.",
        ["spec.createExternalLoadBalancer"] = "Write type: LoadBalancer.",
        ["metadata.clusterName"] = "Remove it.",
        ["metadata.initializers"] = "Remove it: nothing took its place.",
    };

    private static readonly Dictionary<string, string> OfSpec = new(StringComparer.OrdinalIgnoreCase)
    {
        ["preferDualStack"] = "Write ipFamilyPolicy: PreferDualStack.",
        ["timeoutSeconds"] = "It belongs into sessionAffinityConfig: write sessionAffinityConfig: {clientIP: {timeoutSeconds: 10800}}.",
    };

    private static readonly Dictionary<string, string> OfPort = new(StringComparer.OrdinalIgnoreCase)
    {
        ["containerPort"] = "Write targetPort, which is the pods' port here, or remove it.",
        ["servicePort"] = "Write port, which is what clients connect to.",
        ["number"] = "Write port, which is what clients connect to.",
    };

    /// <summary>What to do about a field that a release before 1.32 had; null where none did.</summary>
    /// <param name="field">Its path.</param>
    public static string? WasRemoved(string field) => Removed.GetValueOrDefault(field);

    /// <summary>What to do about an unknown field; null where it is at home nowhere.</summary>
    /// <param name="parent">The path of the object that it stands in; empty for the document.</param>
    /// <param name="name">Its name.</param>
    public static string? Advice(string parent, string name)
    {
        var isPort = parent.StartsWith("spec.ports[", StringComparison.Ordinal);
        if (isPort && OfPort.TryGetValue(name, out var renamed)) return renamed;
        if (parent == "spec" && OfSpec.TryGetValue(name, out renamed)) return renamed;
        if (parent is not ("" or "spec" or "metadata") && !isPort) return null;
        // "name" is metadata's before it is a port's.
        if (parent != "metadata" && Known(ManifestDecoder.MetadataFields, name) is { } meta) return Belongs("metadata", meta);
        if (parent != "spec" && Known(SpecDecoder.SpecFields, name) is { } spec) return Belongs("spec", spec);
        return !isPort && Known(SpecDecoder.PortFields, name) is { } port ? $"It belongs to a port: write it as spec.ports[0].{port}." : null;
    }

    private static string Belongs(string place, string name) => $"It belongs into {place}: write it as {place}.{name}.";

    private static string? Known(string[] fields, string name) => Array.Find(fields, f => string.Equals(f, name, StringComparison.OrdinalIgnoreCase));
}
