using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>Reads <c>internetAccess</c>: a word, or an object with more to say.</summary>
internal sealed class InternetAccessReader(FieldReader read, CatalogFindings findings)
{
    /// <summary>The access; null where it cannot be known.</summary>
    public InternetAccessDefinition? Read(Node node)
    {
        if (node.Kind == NodeKind.String)
            return read.Word(node, Words.InternetAccess) is { } bare ? new InternetAccessDefinition { Type = bare } : null;
        if (node.Kind != NodeKind.Map) return read.Wrong<InternetAccessDefinition>(node, "None, NodePort, LoadBalancer or an object with a type");
        if (!read.IsObject(node)) return null;
        InternetAccessType? type = null;
        string? externalTrafficPolicy = null, loadBalancerClass = null, loadBalancerIP = null, provider = null;
        int? healthCheckNodePort = null;
        bool? allocateNodePorts = null, isInternal = null;
        IReadOnlyList<string>? sourceRanges = null;
        IReadOnlyDictionary<string, string>? annotations = null;
        foreach (var member in node.Members)
        {
            var value = member.Value;
            switch (member.Name)
            {
                case "type": type = read.Word(value, Words.InternetAccess); break;
                case "externalTrafficPolicy": externalTrafficPolicy = read.Text(value); break;
                case "healthCheckNodePort": healthCheckNodePort = read.Integer(value); break;
                case "loadBalancerClass": loadBalancerClass = read.Text(value); break;
                case "sourceRanges": sourceRanges = read.Texts(value); break;
                case "loadBalancerIP": loadBalancerIP = read.Text(value); break;
                case "allocateNodePorts": allocateNodePorts = read.Flag(value); break;
                case "provider": provider = Provider(value); break;
                case "internal": isInternal = read.Flag(value); break;
                case "annotations": annotations = read.Map(value); break;
                default: read.Unknown(node, member, typeof(InternetAccessDefinition)); break;
            }
        }
        if (node["type"] is null) read.Missing(node, "type", $"Write one of {string.Join(", ", Words.InternetAccess.Keys)}.");
        return type is not { } known ? null : new InternetAccessDefinition
        {
            Type = known,
            ExternalTrafficPolicy = externalTrafficPolicy,
            HealthCheckNodePort = healthCheckNodePort,
            LoadBalancerClass = loadBalancerClass,
            SourceRanges = sourceRanges,
            LoadBalancerIP = loadBalancerIP,
            AllocateNodePorts = allocateNodePorts,
            Provider = provider,
            Internal = isInternal,
            Annotations = annotations,
        };
    }

    private string? Provider(Node node)
    {
        if (read.Text(node) is not { } name || ProviderPresets.All.ContainsKey(name)) return node.Text;
        findings.Error(CatalogCodes.UnknownWord, node, $"'{name}' is not a provider with a preset.", NearestName.Suggest(name, [.. ProviderPresets.All.Keys])
            + " Or leave 'provider' out and set the provider's annotations yourself.");
        return null;
    }
}
