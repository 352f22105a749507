namespace ServiceInfra.Settings;

/// <summary>
/// The settings' names, the same in <c>appsettings.json</c>, in a stack's Pulumi config (<c>service-infra:namespace</c>), as environment variables
/// (<c>SERVICEINFRA_NAMESPACE</c>) and, with dashes, on the command line (<c>--kubernetes-version</c>).
/// </summary>
public static class SettingNames
{
    /// <summary>The namespace of entries that name none.</summary>
    public const string Namespace = "namespace";

    /// <summary>The release whose rules apply, such as 1.37.</summary>
    public const string KubernetesVersion = "kubernetesVersion";

    /// <summary>The Service ranges, CIDRs with commas between them.</summary>
    public const string ServiceCidrs = "serviceCidrs";

    /// <summary>The node-port range, such as 30000-32767.</summary>
    public const string NodePorts = "nodePorts";

    /// <summary>The cluster's DNS domain.</summary>
    public const string ClusterDomain = "clusterDomain";

    /// <summary>What <c>pulumi up</c> waits for: none, endpoints or address.</summary>
    public const string Wait = "wait";

    /// <summary>Seconds after which a wait has failed.</summary>
    public const string WaitTimeoutSeconds = "waitTimeoutSeconds";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Namespace, KubernetesVersion, ServiceCidrs, NodePorts, ClusterDomain, Wait, WaitTimeoutSeconds];

    private static readonly HashSet<string> Known = new(All, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is such a setting; letter case does not count.</summary>
    public static bool IsKnown(string name) => Known.Contains(name);

    /// <summary>The option that sets a setting: <c>--kubernetes-version</c> for <c>kubernetesVersion</c>.</summary>
    public static string Option(string name) =>
        "--" + string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? "-" + char.ToLowerInvariant(c) : c.ToString()));
}
