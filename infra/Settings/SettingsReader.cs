using System.Globalization;
using ServiceInfra.Catalog;
using ServiceInfra.Validation;
using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Settings;

/// <summary>Lays the sources of settings over one another and turns their texts into <see cref="InfraSettings"/>.</summary>
public sealed class SettingsReader
{
    private readonly SettingValues _values;

    private SettingsReader(SettingValues values) => _values = values;

    /// <summary>Reads the settings.</summary>
    /// <param name="sources">The sources; a later one wins over an earlier one.</param>
    /// <exception cref="UnreadableException">A source is not what it should be.</exception>
    public static SettingsResult Read(IEnumerable<SettingsSource> sources)
    {
        try
        {
            var values = new SettingValues(sources);
            return new SettingsResult(new SettingsReader(values).Settings(), values.Findings);
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            throw new UnreadableException($"appsettings.json cannot be read: {(e.InnerException ?? e).Message}", e);
        }
    }

    private InfraSettings Settings()
    {
        var server = new ServerOptions();
        return new InfraSettings
        {
            Namespace = Namespace(),
            ClusterDomain = ClusterDomain() ?? "cluster.local",
            Server = server with
            {
                Release = Release() ?? server.Release,
                ServiceCidrs = ServiceCidrs() ?? server.ServiceCidrs,
                NodePorts = NodePorts() ?? server.NodePorts,
            },
            Wait = Wait(),
        };
    }

    private KubernetesRelease? Release()
    {
        if (_values.Get(SettingNames.KubernetesVersion) is not { } given) return null;
        if (KubernetesRelease.TryParse(given.Text, out var release)) return release;
        _values.Bad(given, $"the rules of Kubernetes {KubernetesRelease.Oldest} to {KubernetesRelease.Newest} are known here", $"Write one of them, such as {KubernetesRelease.Newest}.");
        return null;
    }

    private string[]? ServiceCidrs()
    {
        const string Example = "Write it like 10.96.0.0/16, or 10.96.0.0/16,fd00:10:96::/112 for two families.";
        if (_values.Get(SettingNames.ServiceCidrs) is not { } given) return null;
        var cidrs = given.Text.Split(',', StringSplitOptions.TrimEntries);
        var ranges = new List<LegacyCidr>();
        foreach (var text in cidrs)
        {
            if (!LegacyCidr.TryParse(text, out var range)) return Bad($"'{text}' is not a CIDR", Example);
            // No server has such a range, so the one that was meant may be another.
            if (range.HasHostBits) return Bad($"'{text}' has bits set behind its prefix; as a range it is {range.Network}", $"Write {range.Network}, or mend the prefix length.");
            ranges.Add(range);
        }
        if (ranges.GroupBy(r => r.Address.IsIPv4).Any(family => family.Count() > 1)) return Bad("a cluster has at most one Service range of each IP family here", Example);
        return cidrs;

        string[]? Bad(string why, string fix)
        {
            _values.Bad(given, why, fix);
            return null;
        }
    }

    private string? Namespace()
    {
        if (_values.Get(SettingNames.Namespace) is not { } given) return null;
        if (Names.IsLabel1123(given.Text)) return given.Text;
        _values.Bad(given, "a namespace has lower-case letters, digits and inner hyphens, at most 63", "Write it like demo-namespace.");
        return null;
    }

    private string? ClusterDomain()
    {
        if (_values.Get(SettingNames.ClusterDomain) is not { } given) return null;
        var domain = given.Text.EndsWith('.') ? given.Text[..^1] : given.Text;
        if (Names.IsSubdomain1123(domain)) return domain;
        _values.Bad(given, "a DNS domain is lower-case names with dots between them", "Write it like cluster.local.");
        return null;
    }

    private NodePortRange? NodePorts()
    {
        if (_values.Get(SettingNames.NodePorts) is not { } given) return null;
        if (NodePortRange.TryParse(given.Text, out var range)) return range;
        _values.Bad(given, "a node-port range is two ports from 1 to 65535 with '-' between them", $"Write it like {NodePortRange.Default}.");
        return null;
    }

    private WaitDefinition? Wait()
    {
        var seconds = WaitSeconds();
        if (_values.Get(SettingNames.Wait) is not { } given) return seconds is null ? null : new WaitDefinition { For = WaitFor.Endpoints, TimeoutSeconds = seconds };
        if (Words.Waits.Find(given.Text) is { } what) return new WaitDefinition { For = what, TimeoutSeconds = seconds };
        _values.Bad(given, $"it must be one of {string.Join(", ", Words.Waits.Keys)}", NearestName.Find(given.Text, Words.Waits.Keys) is { } near ? $"Did you mean '{near}'?" : "");
        return null;
    }

    private int? WaitSeconds()
    {
        if (_values.Get(SettingNames.WaitTimeoutSeconds) is not { } given) return null;
        if (int.TryParse(given.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds >= 1) return seconds;
        _values.Bad(given, "it must be a whole number of seconds from 1", "Write it like 120.");
        return null;
    }
}
