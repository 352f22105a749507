using ServiceInfra.Catalog;
using ServiceInfra.Documents;

namespace ServiceInfra.Settings;

/// <summary>Reads a stack's <c>Pulumi.&lt;stack&gt;.yaml</c> for commands that run without an engine.</summary>
internal static class StackConfigFile
{
    /// <summary>The config of a stack; without values where it has no file.</summary>
    /// <param name="folder">The folder of <c>Pulumi.yaml</c>.</param>
    /// <param name="stack">The stack, or null.</param>
    /// <exception cref="UnreadableException">A file cannot be read or is not YAML.</exception>
    public static StackConfig Read(string folder, string? stack)
    {
        var project = ReadYaml(Path.Combine(folder, "Pulumi.yaml"))?["name"]?.Text ?? PulumiConfig.DefaultProject;
        var file = $"Pulumi.{stack}.yaml";
        var config = stack is null ? null : ReadYaml(Path.Combine(folder, file))?["config"];
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in config?.Members ?? default)
            if (member.Value["secure"] is not null) secrets.Add(member.Name);
            else if (member.Value.Kind is not (NodeKind.Map or NodeKind.List)) values.TryAdd(member.Name, member.Value.Text);
        foreach (var key in secrets) values[key] = null;
        return new StackConfig { Project = project, Values = values, Secrets = secrets, Origin = key => new SettingOrigin(file, config is null ? null : PlaceOf($"{project}:{key}", config)) };
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
