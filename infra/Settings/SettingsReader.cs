using System.Globalization;
using Microsoft.Extensions.Configuration;
using ServiceInfra.Catalog;
using ServiceInfra.Validation;
using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Settings;

/// <summary>Lays the sources of settings over one another and turns their texts into <see cref="InfraSettings"/>.</summary>
public sealed class SettingsReader
{
    private readonly List<LoadedSource> _sources = [];
    private readonly List<Finding> _findings = [];

    private SettingsReader(IEnumerable<SettingsSource> sources)
    {
        var builder = new ConfigurationBuilder();
        foreach (var source in sources)
        {
            var provider = source.Configuration.Build(builder);
            provider.Load();
            _sources.Add(new LoadedSource(provider, source.Origin));
        }
    }

    /// <summary>Reads the settings.</summary>
    /// <param name="sources">The sources; a later one wins over an earlier one.</param>
    /// <exception cref="UnreadableException">A source is not what it should be.</exception>
    public static SettingsResult Read(IEnumerable<SettingsSource> sources)
    {
        try
        {
            var reader = new SettingsReader(sources);
            reader.FindUnknown();
            return new SettingsResult(reader.Settings(), reader._findings);
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
        if (Get(SettingNames.KubernetesVersion) is not { } given) return null;
        if (KubernetesRelease.TryParse(given.Value, out var release)) return release;
        Bad(given, $"the rules of Kubernetes {KubernetesRelease.Oldest} to {KubernetesRelease.Newest} are known here", $"Write one of them, such as {KubernetesRelease.Newest}.");
        return null;
    }

    private string[]? ServiceCidrs()
    {
        if (Get(SettingNames.ServiceCidrs) is not { } given) return null;
        var cidrs = given.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (Array.Find(cidrs, c => !LegacyCidr.TryParse(c, out _)) is not { } bad) return cidrs;
        Bad(given, $"'{bad}' is not a CIDR", "Write it like 10.96.0.0/16, or 10.96.0.0/16,fd00:10:96::/112 for two families.");
        return null;
    }

    private string? Namespace()
    {
        if (Get(SettingNames.Namespace) is not { } given) return null;
        if (Names.IsLabel1123(given.Value)) return given.Value;
        Bad(given, "a namespace has lower-case letters, digits and inner hyphens, at most 63", "Write it like demo-namespace.");
        return null;
    }

    private string? ClusterDomain()
    {
        if (Get(SettingNames.ClusterDomain) is not { } given) return null;
        var domain = given.Value.EndsWith('.') ? given.Value[..^1] : given.Value;
        if (Names.IsSubdomain1123(domain)) return domain;
        Bad(given, "a DNS domain is lower-case names with dots between them", "Write it like cluster.local.");
        return null;
    }

    private NodePortRange? NodePorts()
    {
        if (Get(SettingNames.NodePorts) is not { } given) return null;
        if (NodePortRange.TryParse(given.Value, out var range)) return range;
        Bad(given, "a node-port range is two ports from 1 to 65535 with '-' between them", $"Write it like {NodePortRange.Default}.");
        return null;
    }

    private WaitDefinition? Wait()
    {
        var seconds = WaitSeconds();
        if (Get(SettingNames.Wait) is not { } given) return seconds is null ? null : new WaitDefinition { For = WaitFor.Endpoints, TimeoutSeconds = seconds };
        if (Words.Waits.Find(given.Value) is { } what) return new WaitDefinition { For = what, TimeoutSeconds = seconds };
        Bad(given, $"it must be one of {string.Join(", ", Words.Waits.Keys)}", NearestName.Find(given.Value, Words.Waits.Keys) is { } near ? $"Did you mean '{near}'?" : "");
        return null;
    }

    private int? WaitSeconds()
    {
        if (Get(SettingNames.WaitTimeoutSeconds) is not { } given) return null;
        if (int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds >= 1) return seconds;
        Bad(given, "it must be a whole number of seconds from 1", "Write it like 120.");
        return null;
    }

    private Given? Get(string name)
    {
        for (var i = _sources.Count - 1; i >= 0; i--)
            if (_sources[i].Provider.TryGet(name, out var value) && !string.IsNullOrEmpty(value))
                return new Given(name, value, _sources[i].Origin);
        return null;
    }

    private void FindUnknown()
    {
        foreach (var source in _sources)
            foreach (var key in source.Provider.GetChildKeys([], null).Distinct(StringComparer.OrdinalIgnoreCase))
                if (!SettingNames.All.Contains(key, StringComparer.OrdinalIgnoreCase))
                    Add(CatalogCodes.UnknownSetting, source.Origin(key), $"there is no setting '{key}'.", NearestName.Suggest(key, [.. SettingNames.All]));
    }

    private void Bad(Given given, string why, string fix) =>
        Add(CatalogCodes.BadSetting, given.Origin(given.Name), $"setting '{given.Name}' is '{given.Value}', and {why}.", fix);

    private void Add(string code, SettingOrigin origin, string message, string fix) => _findings.Add(new Finding
    {
        Code = code,
        Severity = Severity.Error,
        Stage = FindingStage.Catalog,
        File = origin.Name,
        Location = origin.Location,
        Message = message,
        Fix = fix,
    });

    private sealed record LoadedSource(IConfigurationProvider Provider, Func<string, SettingOrigin> Origin);

    private sealed record Given(string Name, string Value, Func<string, SettingOrigin> Origin);
}
