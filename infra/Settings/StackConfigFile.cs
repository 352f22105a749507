using ServiceInfra.Catalog;
using ServiceInfra.Documents;

namespace ServiceInfra.Settings;

/// <summary>Reads a stack's <c>Pulumi.&lt;stack&gt;.yaml</c> for commands that run without an engine.</summary>
internal static class StackConfigFile
{
    /// <summary>The settings of a stack; an empty source where it has no file.</summary>
    /// <param name="folder">The folder of <c>Pulumi.yaml</c>.</param>
    /// <param name="stack">The stack, or null.</param>
    /// <exception cref="UnreadableException">A file cannot be read or is not YAML.</exception>
    public static SettingsSource Read(string folder, string? stack)
    {
        var project = ReadYaml(Path.Combine(folder, "Pulumi.yaml"))?["name"]?.Text ?? PulumiConfig.DefaultProject;
        var file = $"Pulumi.{stack}.yaml";
        var config = stack is null ? null : ReadYaml(Path.Combine(folder, file))?["config"];
        // An encrypted value is a map with 'secure', which only the engine can read; no setting is a secret.
        var plain = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in config?.Members ?? default)
            if (member.Value.Kind is not (NodeKind.Map or NodeKind.List)) plain.TryAdd(member.Name, member.Value.Text);
        return PulumiConfig.Source(plain, project, key => new SettingOrigin(file, PlaceOf($"{project}:{key}", config!)));
    }

    private static Location? PlaceOf(string key, Node config)
    {
        foreach (var member in config.Members)
            if (member.Name.Equals(key, StringComparison.OrdinalIgnoreCase)) return member.KeyLocation;
        return null;
    }

    private static Node? ReadYaml(string path)
    {
        if (!File.Exists(path)) return null;
        var document = YamlDocumentReader.Read(TextFiles.Decode(CatalogFile.Read(path, Path.GetFileName(path))))[0];
        if (document.Error is not { } error) return document.Root;
        var at = error.Location.Position;
        throw new UnreadableException($"{Path.GetFileName(path)}({at.Line},{at.Column}): {error.Message}", error);
    }
}
