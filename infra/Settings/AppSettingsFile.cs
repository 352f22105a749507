using ServiceInfra.Catalog;
using ServiceInfra.Documents;

namespace ServiceInfra.Settings;

/// <summary>
/// Reads <c>appsettings.json</c> beside the program. Not by the configuration's own JSON source: that one tells no places, and brings file
/// watchers that cost a command more than all the settings.
/// </summary>
internal static class AppSettingsFile
{
    private const string Name = "appsettings.json";

    /// <summary>The settings of the file; null where there is none.</summary>
    /// <param name="folder">The program's folder.</param>
    /// <exception cref="UnreadableException">The file cannot be read or is not JSON.</exception>
    public static SettingsSource? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return null;
        var root = ReadJson(CatalogFile.Read(path, Name));
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in root.Members) values[member.Name] = member.Value.Text;
        return new SettingsSource(values, key => new SettingOrigin(Name, PlaceOf(key, root)));
    }

    private static Node ReadJson(Utf8Text text)
    {
        try
        {
            return JsonDocumentReader.Read(text);
        }
        catch (DocumentException e)
        {
            var at = e.Location.Position;
            throw new UnreadableException($"{Name}({at.Line},{at.Column}): {e.Message}", e);
        }
    }

    private static Location? PlaceOf(string key, Node root)
    {
        foreach (var member in root.Members)
            if (member.Name.Equals(key, StringComparison.OrdinalIgnoreCase)) return member.KeyLocation;
        return null;
    }
}
