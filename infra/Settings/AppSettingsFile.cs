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

    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, Name);

    private static Task<SettingsSource?>? _reading;

    /// <summary>
    /// Begins to read the file on a thread of its own. The framework's JSON reader starts for it alone, which takes as long as half of a short
    /// command.
    /// </summary>
    public static void Begin() => _reading = Task.Factory.StartNew(Load, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>The settings of the file; null where there is none.</summary>
    /// <exception cref="UnreadableException">The file cannot be read.</exception>
    /// <exception cref="FormatException">It is not JSON.</exception>
    public static SettingsSource? Read() => _reading is { } reading ? reading.GetAwaiter().GetResult() : Load();

    private static SettingsSource? Load()
    {
        if (!File.Exists(Shipped)) return null;
        var text = CatalogFile.Read(Shipped, Name);
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
