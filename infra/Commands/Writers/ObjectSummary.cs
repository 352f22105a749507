using ServiceInfra.Changes;

namespace ServiceInfra.Commands.Writers;

/// <summary>A Service in a few words: type and ports.</summary>
internal static class ObjectSummary
{
    /// <summary>"NodePort 80:8080/TCP", "Headless 3306:3306/TCP", "ExternalName billing.example.com".</summary>
    public static string Of(KubernetesObject service)
    {
        var fields = service.Fields;
        var type = fields.GetValueOrDefault("spec.type") ?? (fields.GetValueOrDefault("spec.clusterIP") == "None" ? "Headless" : "ClusterIP");
        if (type == "ExternalName") return $"{type} {fields.GetValueOrDefault("spec.externalName")}";
        var ports = fields.Where(f => f.Key.StartsWith("spec.ports[", StringComparison.Ordinal) && f.Key.EndsWith("].port", StringComparison.Ordinal)).Select(f => Port(f.Key[..^"port".Length], f.Value, fields));
        return $"{type} {string.Join(", ", ports)}".TrimEnd();
    }

    private static string Port(string prefix, string port, IReadOnlyDictionary<string, string> fields) =>
        $"{port}:{fields.GetValueOrDefault(prefix + "targetPort") ?? port}/{fields.GetValueOrDefault(prefix + "protocol") ?? "TCP"}"
        + (fields.GetValueOrDefault(prefix + "nodePort") is { } nodePort ? $" on {nodePort}" : "");
}
