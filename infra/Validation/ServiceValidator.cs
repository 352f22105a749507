using ServiceInfra.Manifests;
using ServiceInfra.Settings;
using ServiceInfra.Validation.Addresses;
using ServiceInfra.Validation.Allocation;
using ServiceInfra.Validation.Rules.Addresses;
using ServiceInfra.Validation.Rules.Advice;
using ServiceInfra.Validation.Rules.Metadata;
using ServiceInfra.Validation.Rules.Ports;
using ServiceInfra.Validation.Rules.Traffic;
using ServiceInfra.Validation.Rules.Updates;
using ServiceInfra.Validation.Rules.Warnings;
using ServiceInfra.Validation.Updates;

namespace ServiceInfra.Validation;

/// <summary>
/// Says what an API server would answer to a Service: every stage of it in the server's order, every rule of a stage, none left
/// out because another one failed. What an earlier stage would hide is marked so. Safe for use by one thread at a time.
/// </summary>
public sealed class ServiceValidator
{
    // Upstream ValidateServiceClusterIPsRelatedFields: run alone before allocation, and again with everything else.
    private static readonly IServiceRule[] AddressRules =
        [new ClusterIPPairing(), new IpFamilyNames(), new IpFamilyPolicyName(), new ClusterIPForm(), new ClusterIPFamilies()];

    private static readonly IServiceRule[] ValidationRules =
    [
        new ServiceName(), new GenerateName(), new NamespaceName(), new Labels(), new AnnotationKeys(), new AnnotationsSize(),
        new TopologyAnnotations(), new Finalizers(), new OwnerReferences(), new Generation(),
        new ServiceType(), new PortsRequired(), new PortNumberRange(), new PortsUnique(), new PortNameRequired(), new PortNameFormat(),
        new PortNamesUnique(), new PortProtocol(), new TargetPort(), new AppProtocol(), new NodePortAllowed(), new NodePortsUnique(),
        new LoadBalancerPort10250(), new Selector(), new SessionAffinityName(), new AffinityTimeout(), new HeadlessType(),
        new ExternalNameAddresses(), new ExternalIPForm(), new ExternalName(), new ExternalTrafficPolicy(), new HealthCheckNodePort(),
        new InternalTrafficPolicy(), new TrafficDistribution(), new AllocateNodePorts(), new LoadBalancerClass(), new SourceRanges(),
        new SourceRangesAnnotation(),
    ];

    private static readonly IServiceRule[] ReplaceRules =
        [new MetadataUnchanged(), new DeletionUnchanged(), new ClusterIPsUnchanged(), new IpFamiliesUnchanged(), new LoadBalancerClassUnchanged(), new HealthCheckNodePortUnchanged()];

    private static readonly IServiceRule[] WarningRules =
        [new TopologyHintsWarning(), new AddressWarnings(), new HeadlessWarning(), new ExternalIPsWarning(), new ExternalNameWarning(), new PreferCloseWarning(), new RepeatedOwnersWarning()];

    private static readonly IServiceRule[] AdviceRules = [new UncheckedLoadBalancerIP(), new AddressAsExternalName(), new IgnoredFields()];

    private static readonly StoredState StateRule = new();
    private static readonly ReplaceEffects Effects = new();
    private static readonly PulumiReplacement Replacement = new();

    private readonly ServerProfile _server;
    private readonly HashSet<long> _taken = [];

    /// <summary>A validator for one server.</summary>
    /// <exception cref="ArgumentException">A Service CIDR of the options is not a CIDR.</exception>
    public ServiceValidator(ServerOptions options)
        : this(new ServerProfile(options))
    {
    }

    /// <summary>A validator for one server.</summary>
    public ServiceValidator(ServerProfile server) => _server = server;

    /// <summary>Validates one Service.</summary>
    /// <param name="manifest">The Service as it would be sent.</param>
    /// <param name="stored">The live Service that it would replace, or the manifest that was applied last; null for a create.</param>
    /// <param name="findings">Where to put what is found.</param>
    public void Validate(ServiceManifest manifest, ServiceManifest? stored, FieldFindings findings)
    {
        var old = stored is null ? null : StoredService.From(stored, _server);
        var service = new ServiceDraft(manifest, _server, old);
        if (old is not null)
        {
            findings.BeginStage();
            StateRule.Check(service, findings);
        }
        var checkedAddresses = Allocate(service, old, findings);
        var refused = findings.Refused;
        findings.BeginStage();
        Run(ValidationRules, service, findings);
        // A replace that got a second address is looked at again: what was sound before need not be with it.
        if (!checkedAddresses || (old is not null && !refused)) Run(AddressRules, service, findings);
        if (old is not null) Run(ReplaceRules, service, findings);
        findings.BeginStage();
        if (old is null) StateRule.Check(service, findings);
        if (old is not null) Replacement.Check(service, findings);
        if (findings.Refused) return;
        Run(WarningRules, service, findings);
        Run(AdviceRules, service, findings);
        if (old is not null) Effects.Check(service, findings);
    }

    /// <summary>The last stage alone, on a Service that went through the others elsewhere: nothing is defaulted or handed out.</summary>
    /// <param name="manifest">The Service.</param>
    /// <param name="stored">The live Service that it would replace; null for a create.</param>
    /// <param name="findings">Where to put what is found.</param>
    public void ValidateOnly(ServiceManifest manifest, ServiceManifest? stored, FieldFindings findings)
    {
        var old = stored is null ? null : new ServiceDraft(stored, _server, defaulted: false);
        var service = new ServiceDraft(manifest, _server, old, defaulted: false);
        findings.BeginStage();
        Run(ValidationRules, service, findings);
        Run(AddressRules, service, findings);
        if (old is not null) Run(ReplaceRules, service, findings);
    }

    // Everything up to validation: returns whether the address rules have run.
    private bool Allocate(ServiceDraft service, ServiceDraft? old, FieldFindings findings)
    {
        findings.BeginStage();
        _taken.Clear();
        if (old is not null)
        {
            ReplacePreparation.TakeOver(service, old);
            ReplacePreparation.PairClusterIPs(service, old);
        }
        else if (service.ClusterIPs.Count == 0 && service.ClusterIP.Length > 0) service.ClusterIPs = [service.ClusterIP];
        var checkedAddresses = InitialiseAddresses(service, old, findings);
        findings.BeginStage();
        if (old is null) NodePortAllocation.Allocate(service, _taken, findings);
        else
        {
            NodePortAllocation.Update(service, old, _taken, findings);
            foreach (var port in old.Ports) _taken.Add(port.NodePort);
        }
        findings.BeginStage();
        HealthCheckPortAllocation.Allocate(service, _taken, findings);
        if (old is not null) ReplacePreparation.DropForType(service, old);
        return checkedAddresses;
    }

    private static bool InitialiseAddresses(ServiceDraft service, ServiceDraft? old, FieldFindings findings)
    {
        if (service.IsExternalName || IpFamilyInitialisation.IsUnchangedPreferDualStack(service)) return false;
        if (old is null && IpFamilyInitialisation.NeedsNothing(service)) return true;
        IpFamilyInitialisation.DefaultPolicy(service);
        var before = findings.ErrorCount;
        Run(AddressRules, service, findings);
        if (findings.ErrorCount > before || !IpFamilyInitialisation.Apply(service, findings)) return true;
        findings.BeginStage();
        if (old is null) ClusterIPAllocation.Allocate(service, findings);
        else ClusterIPAllocation.Update(service, old, findings);
        return true;
    }

    private static void Run(IServiceRule[] rules, ServiceDraft service, FieldFindings findings)
    {
        foreach (var rule in rules)
            rule.Check(service, findings);
    }
}
