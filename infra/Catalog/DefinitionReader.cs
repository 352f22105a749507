using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>Turns the node of one entry into its <see cref="ServiceDefinition"/>. Every mistake in it becomes a finding, not only the first.</summary>
internal sealed class DefinitionReader
{
    private static readonly string[] Affinities = ["None", "ClientIP"];
    private readonly FieldReader _read;
    private readonly PortsReader _ports;
    private readonly InternetAccessReader _access;
    private readonly PulumiOptionsReader _pulumi;

    /// <summary>A reader that says what it finds to <paramref name="findings"/>.</summary>
    public DefinitionReader(CatalogFindings findings)
    {
        _read = new FieldReader(findings);
        _ports = new PortsReader(_read);
        _access = new InternetAccessReader(_read, findings);
        _pulumi = new PulumiOptionsReader(_read);
    }

    /// <summary>Whether the top level is an object; says what fields it has that no catalog has.</summary>
    public bool IsCatalog(Node node)
    {
        if (!_read.IsObject(node)) return false;
        foreach (var member in node.Members)
            if (member.Name is not ("$schema" or "namespaces" or "defaults" or "services")) _read.Unknown(node, member, typeof(CatalogDefinition));
        return true;
    }

    // Each record is read in one pass over the members that are there, not by asking for each field that there might be.

    /// <summary>Reads an entry; what is wrong in it reads as absent.</summary>
    public ServiceDefinition Service(Node node)
    {
        if (!_read.IsObject(node)) return new ServiceDefinition();
        string? name = null, ns = null, alias = null, description = null, creator = null, externalName = null, clusterIP = null;
        string? ipFamilyPolicy = null, internalTrafficPolicy = null, trafficDistribution = null;
        IReadOnlyDictionary<string, string>? selector = null, labels = null, annotations = null;
        IReadOnlyList<string>? clusterIPs = null, ipFamilies = null, externalIPs = null;
        ServiceType? type = null;
        WorkloadReference? workload = null;
        List<PortDefinition>? ports = null;
        SessionAffinityDefinition? affinity = null;
        InternetAccessDefinition? access = null;
        bool? publishNotReady = null;
        Node? manifest = null;
        WaitDefinition? wait = null;
        PulumiOptions? options = null;
        foreach (var member in node.Members)
        {
            var value = member.Value;
            switch (member.Name)
            {
                case "name": name = _read.Text(value); break;
                case "namespace": ns = _read.Text(value); break;
                case "alias": alias = _read.Text(value); break;
                case "description": description = _read.Text(value); break;
                case "creator": creator = _read.Text(value); break;
                case "type": type = _read.Word(value, Words.ServiceTypes); break;
                case "selector": selector = _read.Selector(value); break;
                case "workload": workload = Workload(value); break;
                case "ports": ports = _ports.Read(value); break;
                case "sessionAffinity": affinity = SessionAffinity(value); break;
                case "externalName": externalName = _read.Text(value); break;
                case "labels": labels = _read.Map(value); break;
                case "annotations": annotations = _read.Map(value); break;
                case "internetAccess": access = _access.Read(value); break;
                case "clusterIP": clusterIP = _read.Text(value); break;
                case "clusterIPs": clusterIPs = _read.Texts(value); break;
                case "ipFamilies": ipFamilies = _read.Texts(value); break;
                case "ipFamilyPolicy": ipFamilyPolicy = _read.Text(value); break;
                case "internalTrafficPolicy": internalTrafficPolicy = _read.Text(value); break;
                case "externalIPs": externalIPs = _read.Texts(value); break;
                case "publishNotReadyAddresses": publishNotReady = _read.Flag(value); break;
                case "trafficDistribution": trafficDistribution = _read.Text(value); break;
                case "manifest": manifest = Manifest(value); break;
                case "wait": wait = _pulumi.Wait(value); break;
                case "options": options = _pulumi.Options(value); break;
                default: _read.Unknown(node, member, typeof(ServiceDefinition)); break;
            }
        }
        if (type is null && node["internetAccess"] is null) access = MeantByType(node["type"]);
        return new ServiceDefinition
        {
            Name = name,
            Namespace = ns,
            Alias = alias,
            Description = description,
            Creator = creator,
            Type = type,
            Selector = selector,
            Workload = workload,
            Ports = ports,
            SessionAffinity = affinity,
            ExternalName = externalName,
            Labels = labels,
            Annotations = annotations,
            InternetAccess = access,
            ClusterIP = clusterIP,
            ClusterIPs = clusterIPs,
            IpFamilies = ipFamilies,
            IpFamilyPolicy = ipFamilyPolicy,
            InternalTrafficPolicy = internalTrafficPolicy,
            ExternalIPs = externalIPs,
            PublishNotReadyAddresses = publishNotReady,
            TrafficDistribution = trafficDistribution,
            Manifest = manifest,
            Wait = wait,
            Options = options,
        };
    }

    // The API's type in the place of the wizard's is a finding; everything else of the entry is judged as it was meant.
    private static InternetAccessDefinition? MeantByType(Node? type) => type?.Text switch
    {
        "NodePort" => new InternetAccessDefinition { Type = InternetAccessType.NodePort },
        "LoadBalancer" => new InternetAccessDefinition { Type = InternetAccessType.LoadBalancer },
        _ => null,
    };

    /// <summary>Reads a member of <c>namespaces</c>.</summary>
    public NamespaceDefinition Namespace(Node node)
    {
        if (!_read.IsObject(node)) return new NamespaceDefinition();
        IReadOnlyDictionary<string, string>? labels = null, annotations = null;
        bool? protect = null;
        foreach (var member in node.Members)
            switch (member.Name)
            {
                case "labels": labels = _read.Map(member.Value); break;
                case "annotations": annotations = _read.Map(member.Value); break;
                case "protect": protect = _read.Flag(member.Value); break;
                default: _read.Unknown(node, member, typeof(NamespaceDefinition)); break;
            }
        return new NamespaceDefinition { Labels = labels, Annotations = annotations, Protect = protect };
    }

    private WorkloadReference? Workload(Node node)
    {
        if (!_read.IsObject(node)) return null;
        WorkloadKind? kind = null;
        string? name = null;
        foreach (var member in node.Members)
            switch (member.Name)
            {
                case "kind": kind = _read.Word(member.Value, Words.Workloads); break;
                case "name": name = _read.Text(member.Value); break;
                default: _read.Unknown(node, member, typeof(WorkloadReference)); break;
            }
        if (node["kind"] is null) _read.Missing(node, "kind", "Write \"Deployment\", \"StatefulSet\" or \"DaemonSet\".");
        if (node["name"] is null or { Kind: NodeKind.String, Text: "" }) _read.Missing(node, "name", "Write the workload's name.");
        return kind is { } known && name is { Length: > 0 } ? new WorkloadReference { Kind = known, Name = name } : null;
    }

    private SessionAffinityDefinition? SessionAffinity(Node node)
    {
        if (node.Kind == NodeKind.String) return new SessionAffinityDefinition { Type = node.Text };
        if (node.Kind != NodeKind.Map) return _read.Wrong<SessionAffinityDefinition>(node, "None, ClientIP or an object with type and timeoutSeconds");
        if (!_read.IsObject(node)) return null;
        string? type = null;
        int? seconds = null;
        foreach (var member in node.Members)
            switch (member.Name)
            {
                case "type": type = _read.Text(member.Value); break;
                case "timeoutSeconds": seconds = _read.Integer(member.Value, FieldReader.SecondsAdvice); break;
                default: _read.Unknown(node, member, typeof(SessionAffinityDefinition)); break;
            }
        if (node["type"] is null) _read.Missing(node, "type", $"Write one of {string.Join(", ", Affinities)}.");
        return type is null ? null : new SessionAffinityDefinition { Type = type, TimeoutSeconds = seconds };
    }

    private Node? Manifest(Node node)
    {
        if (node.Kind is NodeKind.Map or NodeKind.String) return node;
        return _read.Wrong<Node>(node, "a Service manifest (an object) or the path of a file with one");
    }
}
