using System.Text.Json;
using Microsoft.Extensions.Configuration.Memory;
using ServiceInfra.Catalog;

namespace ServiceInfra.Settings;

/// <summary>A stack's Pulumi config under an engine, and the settings in it.</summary>
public static class PulumiConfig
{
    /// <summary>The project's name in <c>Pulumi.yaml</c>, which is the config namespace of this program's settings.</summary>
    public const string DefaultProject = "service-infra";

    /// <summary>The config that the engine handed to this process in <c>PULUMI_CONFIG</c>; null where there is no engine.</summary>
    /// <exception cref="UnreadableException">The variables are not what an engine sets.</exception>
    public static StackConfig? FromEngine(Func<string, string?> environment)
    {
        if (environment("PULUMI_PROJECT") is not { Length: > 0 } project) return null;
        return new StackConfig
        {
            Project = project,
            Values = Read<Dictionary<string, string?>>(environment, "PULUMI_CONFIG") ?? [],
            Secrets = Read<HashSet<string>>(environment, "PULUMI_CONFIG_SECRET_KEYS") ?? [],
            Origin = _ => new SettingOrigin($"config of stack {environment("PULUMI_STACK")}"),
        };
    }

    /// <summary>The part of a config that holds this program's settings, as a source of settings.</summary>
    public static SettingsSource Source(StackConfig config)
    {
        var prefix = config.Project + ":";
        var own = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var encrypted = new List<string>();
        foreach (var (key, value) in config.Values)
            if (!key.StartsWith(prefix, StringComparison.Ordinal)) continue;
            else if (value is null) encrypted.Add(key[prefix.Length..]);
            else own[key[prefix.Length..]] = value;
        return new SettingsSource(new MemoryConfigurationSource { InitialData = own }, config.Origin) { Encrypted = encrypted };
    }

    private static T? Read<T>(Func<string, string?> environment, string variable) where T : class
    {
        if (environment(variable) is not { Length: > 0 } json) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(json);
        }
        catch (JsonException e)
        {
            throw new UnreadableException($"{variable} is not the JSON that the engine sets: {e.Message}", e);
        }
    }
}
