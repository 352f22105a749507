using ServiceInfra.Manifests;
using ServiceInfra.Validation;

namespace ServiceInfra.Planning;

/// <summary>What to write in a catalog where a rule's own advice is worded for a manifest.</summary>
internal static class CatalogFixes
{
    private static readonly Dictionary<string, string> Fixes = new(StringComparer.Ordinal)
    {
        [FindingCodes.PortsRequired] = "Add \"ports\": [ { \"port\": 80 } ]; or write \"type\": \"Headless\".",
        [FindingCodes.NodePortForbidden] = "Remove nodePort, or write \"internetAccess\": \"NodePort\" or \"LoadBalancer\".",
        // Only clusterIP None gets here: with the type Headless the catalog's own check speaks.
        [FindingCodes.HeadlessType] = "Remove clusterIP: a VirtualIP has an address, and \"type\": \"Headless\" has no internetAccess.",
        // None alone is not right here either: the type says headless.
        [FindingCodes.NoneWithOthers] = "Remove \"None\"; or, for a headless Service, write \"type\": \"Headless\" without clusterIP, clusterIPs and internetAccess.",
        [FindingCodes.NameRequired] = "Write the Service's name as the entry's key.",
        [FindingCodes.ExternalTrafficPolicyForbidden] = "Remove externalTrafficPolicy, or choose internetAccess NodePort or LoadBalancer.",
        [FindingCodes.HealthCheckNodePortForbidden] = "Remove healthCheckNodePort, or choose internetAccess LoadBalancer with externalTrafficPolicy Local.",
        [FindingCodes.AllocateNodePortsForbidden] = "Remove allocateNodePorts, or choose internetAccess LoadBalancer.",
        [FindingCodes.LoadBalancerClassForbidden] = "Remove loadBalancerClass, or choose internetAccess LoadBalancer.",
        [FindingCodes.SourceRangesForbidden] = "Remove sourceRanges, or choose internetAccess LoadBalancer.",
        [FindingCodes.ExternalNameIgnored] = "Remove externalName, or write \"type\": \"ExternalName\".",
    };

    /// <summary>The finding with its advice in the catalog's words.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="manifest">The Service that it is about.</param>
    public static Finding Reword(Finding finding, ServiceManifest manifest)
    {
        // A headless entry has no internet access, which is where the type comes from.
        if (finding.Code == FindingCodes.PortsRequired && manifest.Spec?.Type is ServiceTypes.NodePort or ServiceTypes.LoadBalancer)
            return finding with { Fix = "Add \"ports\": [ { \"port\": 80 } ]." };
        return Fixes.TryGetValue(finding.Code, out var fix) ? finding with { Fix = fix } : finding;
    }
}
