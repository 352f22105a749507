using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>What a run is told from outside: addresses, names, preview or update, configuration.</summary>
internal sealed record DeploymentSettings(string Project, string Stack, string Organization, string? RootDirectory, bool IsDryRun)
{
    public string Monitor { get; init; } = "";
    public string Engine { get; init; } = "";

    /// <summary>How many resources the engine works on at once.</summary>
    public int Parallel { get; init; }

    /// <summary>Configuration by namespace:name.</summary>
    public ImmutableDictionary<string, string> Config { get; } = ReadConfig();

    /// <summary>The keys whose values are secrets.</summary>
    public ImmutableHashSet<string> SecretKeys { get; } =
        [.. JsonSerializer.Deserialize(Text("PULUMI_CONFIG_SECRET_KEYS", "[]"), SettingsJson.Default.StringArray)!.Select(CleanKey)];

    /// <summary>What the Pulumi CLI sets for a program.</summary>
    public static DeploymentSettings FromEnvironment()
    {
        var settings = new DeploymentSettings(Needed("PULUMI_PROJECT"), Needed("PULUMI_STACK"), Text("PULUMI_ORGANIZATION", "organization"),
            Environment.GetEnvironmentVariable("PULUMI_ROOT_DIRECTORY"), Flag("PULUMI_DRY_RUN"))
        {
            Monitor = Needed("PULUMI_MONITOR"),
            Engine = Needed("PULUMI_ENGINE"),
            Parallel = int.TryParse(Needed("PULUMI_PARALLEL"), out var parallel) ? parallel : throw NotUnderEngine(),
        };
        // Not used, but without it it was not the CLI.
        _ = Flag("PULUMI_QUERY_MODE");
        return settings;
    }

    /// <summary>What a test gives.</summary>
    public static DeploymentSettings FromTest(TestOptions? options) => new(options?.ProjectName ?? "project", options?.StackName ?? "stack",
        options?.OrganizationName ?? "organization", options?.RootDirectory, options?.IsPreview ?? true);

    private static ImmutableDictionary<string, string> ReadConfig()
    {
        var config = JsonSerializer.Deserialize(Text("PULUMI_CONFIG", "{}"), SettingsJson.Default.DictionaryStringString)!;
        return config.Select(e => KeyValuePair.Create(CleanKey(e.Key), e.Value)).DistinctBy(e => e.Key).ToImmutableDictionary();
    }

    /// <summary>Old language hosts wrote namespace:config:name.</summary>
    private static string CleanKey(string key) => key.Split(':', 3) is [var space, "config", var name] ? $"{space}:{name}" : key;

    private static string Text(string variable, string otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : otherwise;

    private static string Needed(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : throw NotUnderEngine();

    private static bool Flag(string variable) => bool.TryParse(Needed(variable), out var value) ? value : throw NotUnderEngine();

    private static InvalidOperationException NotUnderEngine() =>
        new("Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
}
