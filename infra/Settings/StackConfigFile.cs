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
        var plain = (config?.Members ?? []).Where(m => m.Value.Kind is not (NodeKind.Map or NodeKind.List)).DistinctBy(m => m.Name);
        return PulumiConfig.Source(plain.ToDictionary(m => m.Name, m => m.Value.Text, StringComparer.Ordinal), project,
            key => new SettingOrigin(file, config!.Members.Where(m => m.Name.Equals($"{project}:{key}", StringComparison.OrdinalIgnoreCase)).Select(m => (Location?)m.KeyLocation).FirstOrDefault()));
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
