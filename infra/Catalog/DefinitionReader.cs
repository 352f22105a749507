using ServiceInfra.Documents;
using ServiceInfra.Manifests;

namespace ServiceInfra.Catalog;

/// <summary>Turns the node of one entry into its <see cref="ServiceDefinition"/>. Every mistake in it becomes a finding, not only the first.</summary>
internal sealed class DefinitionReader(CatalogFindings findings)
{
    private static readonly string[] Affinities = ["None", "ClientIP"];
    private readonly FieldReader _read = new(findings);

    /// <summary>Reads an entry; what is wrong in it reads as absent.</summary>
    public ServiceDefinition Service(Node node)
    {
        if (!Check<ServiceDefinition>(node)) return new ServiceDefinition();
        return new ServiceDefinition
        {
            Name = Get(node, "name", _read.Text),
            Namespace = Get(node, "namespace", _read.Text),
            Alias = Get(node, "alias", _read.Text),
            Description = Get(node, "description", _read.Text),
            Creator = Get(node, "creator", _read.Text),
            Type = node["type"] is { } type ? _read.Word(type, Words.ServiceTypes) : null,
            Selector = Get(node, "selector", _read.Map),
            Workload = Get(node, "workload", Workload),
            Ports = Get(node, "ports", Ports),
            SessionAffinity = Get(node, "sessionAffinity", SessionAffinity),
            ExternalName = Get(node, "externalName", _read.Text),
            Labels = Get(node, "labels", _read.Map),
            Annotations = Get(node, "annotations", _read.Map),
            InternetAccess = Get(node, "internetAccess", InternetAccess),
            ClusterIP = Get(node, "clusterIP", _read.Text),
            ClusterIPs = Get(node, "clusterIPs", _read.Texts),
            IpFamilies = Get(node, "ipFamilies", _read.Texts),
            IpFamilyPolicy = Get(node, "ipFamilyPolicy", _read.Text),
            InternalTrafficPolicy = Get(node, "internalTrafficPolicy", _read.Text),
            ExternalIPs = Get(node, "externalIPs", _read.Texts),
            PublishNotReadyAddresses = Flag(node, "publishNotReadyAddresses"),
            TrafficDistribution = Get(node, "trafficDistribution", _read.Text),
            Manifest = Get(node, "manifest", Manifest),
            Wait = Get(node, "wait", Wait),
            Options = Get(node, "options", Options),
        };
    }

    /// <summary>Reads a member of <c>namespaces</c>.</summary>
    public NamespaceDefinition Namespace(Node node) => !Check<NamespaceDefinition>(node) ? new() : new()
    {
        Labels = Get(node, "labels", _read.Map),
        Annotations = Get(node, "annotations", _read.Map),
        Protect = Flag(node, "protect"),
    };

    /// <summary>Whether a node is an object; says what fields it has that <typeparamref name="T"/> does not.</summary>
    public bool Check<T>(Node node)
    {
        if (!_read.IsObject(node)) return false;
        foreach (var member in node.Members)
            if (!Known<T>.Fields.Contains(member.Name)) _read.Unknown(node, member, typeof(T));
        return true;
    }

    private WorkloadReference? Workload(Node node)
    {
        if (!Check<WorkloadReference>(node)) return null;
        if (node["kind"] is not { } kind) _read.Missing(node, "kind", "Write \"Deployment\", \"StatefulSet\" or \"DaemonSet\".");
        else if (_read.Word(kind, Words.Workloads) is { } word && Get(node, "name", _read.Text) is { Length: > 0 } name)
            return new WorkloadReference { Kind = word, Name = name };
        if (node["name"] is null or { Kind: NodeKind.String, Text: "" }) _read.Missing(node, "name", "Write the workload's name.");
        return null;
    }

    private List<PortDefinition>? Ports(Node node)
    {
        if (node.Kind != NodeKind.List)
        {
            _read.Wrong<string>(node, "a list of ports", node.Kind == NodeKind.Map ? "Put [ ] around it." : "");
            return null;
        }
        var ports = new List<PortDefinition>(node.Items.Count);
        foreach (var item in node.Items)
            ports.Add(Port(item));
        return ports;
    }

    // A port that cannot be read still takes its place, so that the others keep their index.
    private PortDefinition Port(Node node) => !Check<PortDefinition>(node) ? new() : new()
    {
        Name = Get(node, "name", _read.Text),
        Protocol = Get(node, "protocol", _read.Text),
        Port = Integer(node, "port"),
        TargetPort = node["targetPort"] is { } target ? TargetPort(target) : null,
        NodePort = Integer(node, "nodePort"),
        AppProtocol = Get(node, "appProtocol", _read.Text),
    };

    private IntOrString? TargetPort(Node node) => node.Kind == NodeKind.String ? new IntOrString(0, node.Text) : _read.Integer(node);

    private SessionAffinityDefinition? SessionAffinity(Node node)
    {
        if (node.Kind == NodeKind.String) return new SessionAffinityDefinition { Type = node.Text };
        if (node.Kind != NodeKind.Map) return _read.Wrong<SessionAffinityDefinition>(node, "None, ClientIP or an object with type and timeoutSeconds");
        if (!Check<SessionAffinityDefinition>(node)) return null;
        var type = Get(node, "type", _read.Text);
        if (node["type"] is null) _read.Missing(node, "type", $"Write one of {string.Join(", ", Affinities)}.");
        return type is null ? null : new SessionAffinityDefinition { Type = type, TimeoutSeconds = Integer(node, "timeoutSeconds") };
    }

    private InternetAccessDefinition? InternetAccess(Node node)
    {
        if (node.Kind == NodeKind.String)
            return _read.Word(node, Words.InternetAccess) is { } bare ? new InternetAccessDefinition { Type = bare } : null;
        if (node.Kind != NodeKind.Map) return _read.Wrong<InternetAccessDefinition>(node, "None, NodePort, LoadBalancer or an object with a type");
        if (!Check<InternetAccessDefinition>(node)) return null;
        if (node["type"] is not { } type) _read.Missing(node, "type", $"Write one of {string.Join(", ", Words.InternetAccess.Keys)}.");
        else if (_read.Word(type, Words.InternetAccess) is { } word) return InternetAccess(node, word);
        return null;
    }

    private InternetAccessDefinition InternetAccess(Node node, InternetAccessType type) => new()
    {
        Type = type,
        ExternalTrafficPolicy = Get(node, "externalTrafficPolicy", _read.Text),
        HealthCheckNodePort = Integer(node, "healthCheckNodePort"),
        LoadBalancerClass = Get(node, "loadBalancerClass", _read.Text),
        SourceRanges = Get(node, "sourceRanges", _read.Texts),
        LoadBalancerIP = Get(node, "loadBalancerIP", _read.Text),
        AllocateNodePorts = Flag(node, "allocateNodePorts"),
        Provider = Get(node, "provider", Provider),
        Internal = Flag(node, "internal"),
        Annotations = Get(node, "annotations", _read.Map),
    };

    private string? Provider(Node node)
    {
        if (_read.Text(node) is not { } name || ProviderPresets.All.ContainsKey(name)) return node.Text;
        findings.Error(CatalogCodes.UnknownWord, node, $"'{name}' is not a provider with a preset.", NearestName.Suggest(name, [.. ProviderPresets.All.Keys])
            + " Or leave 'provider' out and set the provider's annotations yourself.");
        return null;
    }

    private Node? Manifest(Node node)
    {
        if (node.Kind is NodeKind.Map or NodeKind.String) return node;
        return _read.Wrong<Node>(node, "a Service manifest (an object) or the path of a file with one");
    }

    private WaitDefinition? Wait(Node node)
    {
        if (node.Kind == NodeKind.String) return _read.Word(node, Words.Waits) is { } bare ? new WaitDefinition { For = bare } : null;
        if (node.Kind != NodeKind.Map) return _read.Wrong<WaitDefinition>(node, "none, endpoints, address or an object with 'for'");
        if (!Check<WaitDefinition>(node)) return null;
        if (node["for"] is not { } what)
        {
            _read.Missing(node, "for", $"Write one of {string.Join(", ", Words.Waits.Keys)}.");
            return null;
        }
        var seconds = node["timeoutSeconds"] is { } timeout ? _read.Seconds(timeout) : null;
        return _read.Word(what, Words.Waits) is { } word ? new WaitDefinition { For = word, TimeoutSeconds = seconds } : null;
    }

    private PulumiOptions? Options(Node node) => !Check<PulumiOptions>(node) ? null : new()
    {
        Protect = Flag(node, "protect"),
        RetainOnDelete = Flag(node, "retainOnDelete"),
        IgnoreChanges = Get(node, "ignoreChanges", _read.Texts),
        Aliases = Get(node, "aliases", _read.Texts),
        Import = Get(node, "import", _read.Text),
    };

    private static T? Get<T>(Node node, string field, Func<Node, T?> read) where T : class => node[field] is { } value ? read(value) : null;

    private int? Integer(Node node, string field) => node[field] is { } value ? _read.Integer(value) : null;

    private bool? Flag(Node node, string field) => node[field] is { } value ? _read.Flag(value) : null;

    private static class Known<T>
    {
        public static readonly HashSet<string> Fields = new(FieldNames.Of(typeof(T)), StringComparer.Ordinal);
    }
}
