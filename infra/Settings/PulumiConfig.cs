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
        List<string> encrypted = [], misspelt = [], elsewhere = [];
        foreach (var (key, value) in config.Values)
        {
            var name = key.StartsWith(prefix, StringComparison.Ordinal) ? key[prefix.Length..] : null;
            if (name is null)
            {
                if (IsMeantForUs(key, config.Project)) elsewhere.Add(key);
            }
            // Pulumi's keys are exact, other than what .NET's configuration makes of them: two of them may differ in letter case alone.
            else if (SettingNames.IsKnown(name) && !SettingNames.All.Contains(name)) misspelt.Add(name);
            else if (value is null) encrypted.Add(name);
            else own[name] = value;
        }
        return new SettingsSource(new MemoryConfigurationSource { InitialData = own }, name => config.Origin(prefix + name)) { Encrypted = encrypted, Misspelt = misspelt, Elsewhere = Elsewhere(elsewhere, config) };
    }

    // One of our settings under the name that the project is shipped with, or under the project's own with a slip. 'kubernetes:namespace'
    // and the like are other people's, however near.
    private static bool IsMeantForUs(string key, string project)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !SettingNames.IsKnown(key[(colon + 1)..])) return false;
        var owner = key[..colon];
        return owner == DefaultProject || (owner is not ("kubernetes" or "pulumi") && NearestName.Find(owner, [project, DefaultProject]) is not null);
    }

    private static List<MisplacedSetting> Elsewhere(List<string> keys, StackConfig config)
    {
        if (keys.Count == 0) return [];
        keys.Sort(StringComparer.Ordinal);
        return keys.ConvertAll(key => new MisplacedSetting(key, $"{config.Project}:{Known(key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..])}", config.Origin(key)));
    }

    private static string Known(string name) => SettingNames.All.First(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));

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
