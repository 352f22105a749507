namespace ServiceInfra.Settings;

/// <summary>A stack's Pulumi config, from the engine or from <c>Pulumi.&lt;stack&gt;.yaml</c>. Keys are <c>namespace:name</c>.</summary>
public sealed record StackConfig
{
    /// <summary>The project's name, which is the config namespace of this program's settings.</summary>
    public required string Project { get; init; }

    /// <summary>The values; null for one that is encrypted, which only the engine can read.</summary>
    public IReadOnlyDictionary<string, string?> Values { get; init; } = new Dictionary<string, string?>();

    /// <summary>The keys whose values are secret.</summary>
    public IReadOnlySet<string> Secrets { get; init; } = new HashSet<string>();

    /// <summary>Names where a key stands.</summary>
    public required Func<string, SettingOrigin> Origin { get; init; }
}
