using Microsoft.Extensions.Configuration.Json;
using ServiceInfra.Catalog;
using ServiceInfra.Documents;

namespace ServiceInfra.Settings;

/// <summary>
/// <c>appsettings.json</c> beside the program, through the configuration's JSON source. It is given as a stream: the file source brings
/// watchers that cost a command more than all the settings.
/// </summary>
internal static class AppSettingsFile
{
    private const string Name = "appsettings.json";

    /// <summary>The settings of the file; null where there is none.</summary>
    /// <param name="folder">The program's folder.</param>
    /// <exception cref="UnreadableException">The file cannot be read.</exception>
    public static SettingsSource? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return null;
        var text = CatalogFile.Read(path, Name);
        return new SettingsSource(new JsonStreamConfigurationSource { Stream = new MemoryStream(text.Bytes.ToArray()) }, key => new SettingOrigin(Name, PlaceOf(key, text)));
    }

    // The source tells no places; only a finding needs one.
    private static Location? PlaceOf(string key, Utf8Text text)
    {
        foreach (var member in JsonDocumentReader.Read(text).Members)
            if (member.Name.Equals(key, StringComparison.OrdinalIgnoreCase)) return member.KeyLocation;
        return null;
    }
}
