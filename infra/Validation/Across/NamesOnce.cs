using ServiceInfra.Manifests;

namespace ServiceInfra.Validation.Across;

/// <summary>No name twice in one namespace: the second would replace the first.</summary>
public sealed class NamesOnce : ISetRule
{
    private readonly Dictionary<NamespacedName, ServiceDocument> _seen = [];

    /// <inheritdoc/>
    public void Visit(ServiceDocument service, List<Finding> findings)
    {
        var key = SetFinding.KeyOf(service);
        if (key.Name.Length == 0 || _seen.TryAdd(key, service)) return;
        SetFinding.Add(findings, service, FindingCodes.NameTwice, Severity.Error, "metadata.name",
            $"namespace \"{key.Namespace}\" has a Service {SetFinding.Shown(_seen[key])} already; this one would replace it", "Give one of the two another name or namespace.");
    }
}
