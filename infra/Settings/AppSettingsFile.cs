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

    /// <summary>The settings of the file; null where there is none, or nothing in it.</summary>
    /// <param name="folder">The program's folder.</param>
    /// <exception cref="UnreadableException">The file cannot be read.</exception>
    /// <exception cref="FormatException">It is not JSON.</exception>
    public static SettingsSource? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return null;
        var text = CatalogFile.Read(path, Name);
        // As it is shipped, with everything commented out: starting the framework's JSON reader would take longer than the rest of a short command.
        return IsEmpty(text) ? null : Load(text);
    }

    private static SettingsSource Load(Utf8Text text) =>
        new(new JsonStreamConfigurationSource { Stream = new MemoryStream(text.Bytes.ToArray()) }, key => new SettingOrigin(Name, PlaceOf(key, text)));

    private static bool IsEmpty(Utf8Text text)
    {
        try
        {
            return JsonDocumentReader.Read(text) is { Kind: NodeKind.Map, Members.Count: 0 };
        }
        catch (DocumentException)
        {
            // The configuration's own reader says what is wrong.
            return false;
        }
    }

    // The source tells no places; only a finding needs one.
    private static Location? PlaceOf(string key, Utf8Text text)
    {
        foreach (var member in JsonDocumentReader.Read(text).Members)
            if (member.Name.Equals(key, StringComparison.OrdinalIgnoreCase)) return member.KeyLocation;
        return null;
    }
}
