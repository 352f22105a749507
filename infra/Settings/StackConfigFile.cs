using ServiceInfra.Catalog;
using ServiceInfra.Documents;

namespace ServiceInfra.Settings;

/// <summary>
/// Reads a stack's <c>Pulumi.&lt;stack&gt;.yaml</c> for commands that run without an engine, to the same keys and values: a key without a
/// namespace is the project's, <c>shop:config:key</c> is <c>shop:key</c>, a list or an object is its JSON, and nothing is an empty text.
/// </summary>
internal static class StackConfigFile
{
    /// <summary>The config of a stack; without values where it has no file.</summary>
    /// <param name="folder">The folder of <c>Pulumi.yaml</c>.</param>
    /// <param name="stack">The stack, or null.</param>
    /// <exception cref="UnreadableException">A file cannot be read, is not UTF-8, not YAML, or not of the shape that an engine reads.</exception>
    public static StackConfig Read(string folder, string? stack)
    {
        var project = ReadYaml(Path.Combine(folder, "Pulumi.yaml"))?["name"]?.Text is { Length: > 0 } name ? name : PulumiConfig.DefaultProject;
        var file = $"Pulumi.{stack}.yaml";
        var config = stack is null ? null : ReadYaml(Path.Combine(folder, file))?["config"];
        if (config is { Kind: not (NodeKind.Map or NodeKind.Null) }) throw Unreadable(config.Location, $"'config' must be an object, not {config.Describe()}. Write the keys below it, indented.");
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in config?.Members ?? default)
        {
            var key = KeyOf(member.Name, project);
            if (IsSecret(member.Value)) secrets.Add(key);
            else values.TryAdd(key, member.Value.Kind is NodeKind.Map or NodeKind.List ? NodeJson.Text(member.Value) : member.Value.Text);
        }
        foreach (var key in secrets) values[key] = null;
        return new StackConfig { Project = project, Values = values, Secrets = secrets, Origin = key => new SettingOrigin(file, config is null ? null : PlaceOf(key, config, project)) };
    }

    private static string KeyOf(string written, string project)
    {
        var parts = written.Split(':');
        return parts switch
        {
            [var name] => $"{project}:{name}",
            [var ns, "config", var name] => $"{ns}:{name}",
            _ => written,
        };
    }

    private static bool IsSecret(Node value)
    {
        foreach (var member in value.Members)
            if (member.Name == "secure" || IsSecret(member.Value)) return true;
        return value.Items.Any(IsSecret);
    }

    private static Location? PlaceOf(string key, Node config, string project)
    {
        foreach (var member in config.Members)
            if (KeyOf(member.Name, project) == key) return member.KeyLocation;
        return null;
    }

    private static Node? ReadYaml(string path)
    {
        if (!File.Exists(path)) return null;
        var name = Path.GetFileName(path);
        try
        {
            var documents = YamlDocumentReader.Read(TextFiles.Decode(CatalogFile.Read(path, name)));
            if (documents.Count == 0) return null;
            if (documents[0].Error is { } error) throw error;
            var root = documents[0].Root!;
            return root.Kind is NodeKind.Map or NodeKind.Null ? root : throw Unreadable(root.Location, $"a Pulumi file is an object, not {root.Describe()}.");
        }
        catch (DocumentException e)
        {
            throw Unreadable(e.Location, e.Message, e);
        }
    }

    private static UnreadableException Unreadable(Location location, string message, Exception? cause = null)
    {
        var at = location.Position;
        return new UnreadableException($"{location.File}({at.Line},{at.Column}): {message}", cause);
    }
}
