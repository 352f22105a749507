using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceInfra.Catalog;
using ServiceInfra.Changes;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;
using ServiceInfra.Settings;

namespace ServiceInfra.Planning;

/// <summary>
/// Makes a catalog of Services that exist: in the wizard's terms where these say all of it, else in edit mode. Each entry is planned again and held
/// against its Service, so that nothing is lost on the way.
/// </summary>
public sealed class CatalogImport
{
    private readonly List<(string Key, ServiceManifest Manifest)> _services = [];
    private readonly SortedDictionary<string, string> _editMode = new(StringComparer.Ordinal);

    private CatalogImport(IEnumerable<ServiceManifest> manifests)
    {
        var all = manifests.Select(LiveFields.Without).ToList();
        var names = all.CountBy(m => m.Metadata.Name ?? "", StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var taken = names.Where(n => n.Value == 1).Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var manifest in all)
            _services.Add((names[manifest.Metadata.Name ?? ""] == 1 ? manifest.Metadata.Name ?? "" : Free(NamespacedName.Of(manifest), taken), manifest));
    }

    // A name that several namespaces have gets its namespace in front, and a number where that is another Service's name.
    private static string Free(NamespacedName name, HashSet<string> taken)
    {
        var key = $"{name.Namespace}-{name.Name}";
        for (var i = 2; !taken.Add(key); i++) key = $"{name.Namespace}-{name.Name}-{i}";
        return key;
    }

    /// <summary>The catalog as JSON.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The keys of the entries in edit mode, and which fields the wizard has no words for.</summary>
    public IReadOnlyDictionary<string, string> EditMode => _editMode;

    /// <summary>How many errors the catalog has; those of the Services themselves came with them.</summary>
    public int Errors { get; private set; }

    /// <summary>Makes the catalog.</summary>
    /// <param name="manifests">The Services, live ones too; each with a name, and no two of one name in one namespace.</param>
    public static CatalogImport From(IEnumerable<ServiceManifest> manifests)
    {
        var import = new CatalogImport(manifests);
        // Once more after something went to edit mode; what is there stays there.
        while (import.Write())
        {
        }
        return import;
    }

    private bool Write()
    {
        Text = Compose();
        var catalog = CatalogReader.ReadTexts(Path.GetTempPath(), [new Utf8Text("services.json", Encoding.UTF8.GetBytes(Text))]);
        var config = new StackConfig { Project = PulumiConfig.DefaultProject, Origin = _ => default };
        var result = PlanBuilder.Build(catalog, SettingsReader.Read([]), config, new PlanRequest { CatalogPath = "services.json" });
        Errors = result.Findings.Count(f => f.Severity == Validation.Severity.Error);
        var planned = result.Plan.Services.ToDictionary(s => s.Key, s => s.Manifest, StringComparer.Ordinal);
        var before = _editMode.Count;
        foreach (var (key, manifest) in _services)
            if (!planned.TryGetValue(key, out var again)) _editMode.TryAdd(key, "all of it");
            else if (Lost(manifest, again) is { Length: > 0 } lost) _editMode.TryAdd(key, lost);
        return _editMode.Count > before;
    }

    // The label is what the wizard adds to every Service.
    private static string Lost(ServiceManifest manifest, ServiceManifest again) => string.Join(", ",
        new ObjectPair(new KubernetesObject("Service", manifest), new KubernetesObject("Service", again)).Fields
            .Where(f => !(f.ApiPath == "metadata.labels" && f.Key == WellKnown.App && f.Old is null)).Select(f => f.Path));

    private string Compose()
    {
        var spaces = _services.Select(s => s.Manifest.Metadata.Namespace).Distinct().ToArray();
        var shared = spaces is [{ Length: > 0 } one] && _services.Count > 1 ? one : null;
        var services = new JsonObject();
        foreach (var (key, manifest) in _services)
            services[key] = _editMode.ContainsKey(key) ? new JsonObject { ["manifest"] = Json(manifest) } : DefinitionWriter.Of(manifest, key, shared);
        var top = new JsonObject();
        if (shared is not null) top["defaults"] = new JsonObject { ["namespace"] = shared };
        top["services"] = services;
        return top.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = JsonManifestWriter.Options.Encoder }) + "\n";
    }

    private static JsonNode Json(ServiceManifest manifest)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) ManifestFields.Write(manifest, new JsonManifestWriter(json));
        return JsonNode.Parse(buffer.ToArray())!;
    }
}
