using System.Text.Json;

namespace ServiceInfra.Settings;

/// <summary>A stack's Pulumi config: <c>PULUMI_CONFIG</c> under an engine, <c>Pulumi.&lt;stack&gt;.yaml</c> offline. Keys are <c>namespace:name</c>.</summary>
public static class PulumiConfig
{
    /// <summary>The project's name in <c>Pulumi.yaml</c>, which is the config namespace of this program's settings.</summary>
    public const string DefaultProject = "service-infra";

    /// <summary>All config that the engine handed to this process; empty where there is none.</summary>
    public static IReadOnlyDictionary<string, string> FromEngine(Func<string, string?> environment)
    {
        if (environment("PULUMI_CONFIG") is not { Length: > 0 } json) return new Dictionary<string, string>();
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        }
        catch (JsonException e)
        {
            throw new Catalog.UnreadableException($"PULUMI_CONFIG is not the JSON that the engine sets: {e.Message}", e);
        }
    }

    /// <summary>The part of a config that holds this program's settings, as a source of settings.</summary>
    /// <param name="config">The config.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="origin">Names where a setting stands.</param>
    public static SettingsSource Source(IReadOnlyDictionary<string, string> config, string project, Func<string, SettingOrigin> origin)
    {
        var prefix = project + ":";
        var own = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in config.Keys)
            if (key.StartsWith(prefix, StringComparison.Ordinal)) own[key[prefix.Length..]] = config[key];
        return new SettingsSource(own, origin);
    }
}
