using ServiceInfra.Catalog;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;
using ServiceInfra.Settings;
using ServiceInfra.Validation;

namespace ServiceInfra.Planning;

/// <summary>Turns a catalog into a plan, and everything that is wrong with it into findings.</summary>
public sealed class PlanBuilder
{
    /// <summary>The namespace of entries for which neither catalog nor settings name one, as kubectl's.</summary>
    public const string FallbackNamespace = "default";

    private readonly ServiceCatalog _catalog;
    private readonly InfraSettings _settings;
    private readonly ServiceValidator _validator;
    private readonly List<Finding> _findings = [];
    private readonly FieldFindings _fields = new();
    private readonly MisreadParts _misread;

    private PlanBuilder(ServiceCatalog catalog, InfraSettings settings)
    {
        _catalog = catalog;
        _settings = settings;
        _validator = new ServiceValidator(settings.Server);
        _misread = new MisreadParts(catalog.Findings);
    }

    /// <summary>Builds the plan.</summary>
    public static PlanResult Build(ServiceCatalog catalog, SettingsResult settings, string? stack)
    {
        var builder = new PlanBuilder(catalog, settings.Settings);
        builder._findings.AddRange(settings.Findings);
        builder._findings.AddRange(catalog.Findings);
        var services = catalog.Entries.Select(builder.Plan).OfType<PlannedService>().ToList();
        var plan = new ServicePlan { Services = services, Namespaces = catalog.Namespaces, Settings = settings.Settings, Stack = stack };
        return new PlanResult(plan, FindingOrder.Sort(builder._findings));
    }

    private PlannedService? Plan(CatalogEntry entry)
    {
        var ns = entry.Definition.Namespace ?? _settings.Namespace ?? FallbackNamespace;
        Node? document = null;
        var manifest = entry.Definition.Manifest is null ? ManifestBuilder.Build(entry.Definition, entry.Name, ns) : EditModeManifest(entry, ns, out document);
        if (manifest is null) return null;
        manifest = WaitAnnotations.Add(manifest, entry.Definition.Wait ?? _settings.Wait);
        Check(entry, manifest, document);
        return new PlannedService { Key = entry.Key, Entry = entry, Manifest = manifest };
    }

    private ServiceManifest? EditModeManifest(CatalogEntry entry, string ns, out Node? document)
    {
        document = null;
        if (EditMode.Read(entry, _catalog.Folder, _findings) is not var (manifest, root)) return null;
        document = root;
        return manifest.Metadata.Namespace is null ? manifest with { Metadata = manifest.Metadata with { Namespace = ns } } : manifest;
    }

    private void Check(CatalogEntry entry, ServiceManifest manifest, Node? document)
    {
        _fields.Clear();
        _validator.Validate(manifest, null, _fields);
        foreach (var finding in _fields.Items.Select(f => Place(entry, f, document)))
            if (!_misread.Explains(entry, finding)) _findings.Add(finding);
    }

    // In a manifest file of its own a field is found there; everything else leads back into the catalog.
    private static Finding Place(CatalogEntry entry, FieldFinding finding, Node? document)
    {
        if (document is not null && document != entry.Definition.Manifest) return finding.At(new ManifestLocator(document));
        var (path, location) = CatalogLocator.Locate(entry, finding.Field, finding.Key, finding.Place == FindingPlace.Key);
        return finding.At(new FixedPlace(location)) with { Path = path };
    }

    private sealed class FixedPlace(Location location) : IFieldLocator
    {
        public Location Locate(string field, string? key, FindingPlace place) => location;
    }
}
