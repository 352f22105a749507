namespace ServiceInfra.Settings;

/// <summary>Reads a stack's <c>Pulumi.&lt;stack&gt;.yaml</c> for commands that run without an engine.</summary>
internal static class StackConfigFile
{
    /// <summary>The settings of a stack; an empty source where it has no file.</summary>
    public static SettingsSource Read(string folder, string? stack) =>
        PulumiConfig.Source(new Dictionary<string, string>(), PulumiConfig.DefaultProject, _ => new SettingOrigin($"Pulumi.{stack}.yaml"));
}
