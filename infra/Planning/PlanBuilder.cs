using ServiceInfra.Catalog;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;
using ServiceInfra.Settings;
using ServiceInfra.Validation;
using ServiceInfra.Validation.Across;
using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Planning;

/// <summary>Turns a catalog into a plan, and everything that is wrong with it into findings.</summary>
public sealed class PlanBuilder
{
    private readonly ServiceCatalog _catalog;
    private readonly InfraSettings _settings;
    private readonly Func<ServiceManifest, ServiceManifest?> _stored;
    private readonly ConfigReferences _references;
    private readonly ServerProfile _server;
    private readonly ServiceValidator _validator;
    private readonly List<Finding> _findings = [];
    private readonly FieldFindings _fields = new();
    private readonly MisreadParts _misread;
    private readonly ServiceSetValidator _set;

    // Of the entry at hand, in edit mode.
    private MisreadFields? _misreadManifest;

    private PlanBuilder(ServiceCatalog catalog, InfraSettings settings, StackConfig config, Func<ServiceManifest, ServiceManifest?>? stored)
    {
        _catalog = catalog;
        _settings = settings;
        _references = new ConfigReferences(config);
        _stored = stored ?? (_ => null);
        _server = new ServerProfile(settings.Server);
        _validator = new ServiceValidator(_server);
        _set = new ServiceSetValidator(settings.ClusterDomain);
        _misread = new MisreadParts(catalog.Findings);
    }

    /// <summary>Builds the plan.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="config">The stack's config, to which annotations may refer.</param>
    /// <param name="request">Says which stack it is and what is live.</param>
    public static PlanResult Build(ServiceCatalog catalog, SettingsResult settings, StackConfig config, PlanRequest request)
    {
        var builder = new PlanBuilder(catalog, settings.Settings, config, request.Stored);
        builder._findings.AddRange(settings.Findings);
        builder._findings.AddRange(catalog.Findings);
        request.Steps?.Expect(catalog.Entries.Count);
        var services = catalog.Entries.Select(entry => builder.Plan(entry, request.Steps)).OfType<PlannedService>().ToList();
        builder._findings.AddRange(catalog.Namespaces.SelectMany(n => NamespaceCheck.Run(n, builder._server)));
        builder._findings.AddRange(OwnedNamespaceCheck.Run(catalog.Namespaces, services));
        builder._set.Complete(builder._findings);
        var plan = new ServicePlan { Services = services, Namespaces = catalog.Namespaces, Settings = settings.Settings, Stack = request.Stack };
        return new PlanResult(plan, builder.Findings());
    }

    private IReadOnlyList<Finding> Findings() =>
        _findings.Count == 0 ? _findings : FindingOrder.Sort(_findings.ConvertAll(new OverlayBlame(_catalog.Entries).Place));

    private PlannedService? Plan(CatalogEntry entry, Steps? steps)
    {
        steps?.Step();
        _misreadManifest = null;
        var ns = entry.Definition.Namespace is { Length: > 0 } own ? own : _settings.Namespace ?? NamespacedName.DefaultNamespace;
        IFieldLocator locator = new CatalogLocator(entry);
        var manifest = entry.Definition.Manifest is null ? ManifestBuilder.Build(entry.Definition, entry.Name, ns) : EditModeManifest(entry, ns, ref locator);
        if (manifest is null) return null;
        manifest = _references.Resolve(WaitAnnotations.Add(manifest, entry.Definition.Wait ?? _settings.Wait), locator, _findings, out var secrets);
        if (AddressWait.Check(entry, manifest) is { } warning) _findings.Add(warning);
        if (!_misread.Has(entry) && ImportCheck.Check(entry, manifest) is { } import) _findings.Add(import);
        // What could not be read may have been the selector.
        if (!_misread.Has(entry) && SelectorCheck.Check(entry) is { } note) _findings.Add(note);
        Check(entry, manifest, locator);
        return new PlannedService { Key = entry.Key, Entry = entry, Manifest = manifest, SecretAnnotations = secrets };
    }

    private ServiceManifest? EditModeManifest(CatalogEntry entry, string ns, ref IFieldLocator locator)
    {
        var first = _findings.Count;
        if (EditMode.Read(entry, _catalog.Folder, _findings) is not var (manifest, document)) return null;
        if (_findings.Count > first) _misreadManifest = Misread(document, first);
        // In a manifest file of its own a finding stands there; everything else leads back into the catalog.
        if (document != entry.Definition.Manifest) locator = new ManifestLocator(document);
        return string.IsNullOrEmpty(manifest.Metadata.Namespace) ? manifest with { Metadata = manifest.Metadata with { Namespace = ns } } : manifest;
    }

    private MisreadFields Misread(Node document, int first)
    {
        var misread = new MisreadFields(new ManifestLocator(document));
        for (var i = first; i < _findings.Count; i++)
            if (_findings[i].Stage == FindingStage.Decode) misread.Add(_findings[i]);
        return misread;
    }

    private void Check(CatalogEntry entry, ServiceManifest manifest, IFieldLocator locator)
    {
        _fields.Clear();
        if (_misreadManifest is not null) _fields.RefusedInDecoding();
        _validator.Validate(manifest, _stored(manifest), _fields);
        if (_fields.Omitted > 0) _findings.Add(MoreFindings.About(_fields.Omitted, entry.KeyLocation));
        foreach (var field in _fields.Items)
        {
            if (_misreadManifest?.Explains(field) == true) continue;
            var finding = field.At(locator);
            if (!_misread.Explains(entry, finding)) _findings.Add(locator is CatalogLocator && entry.Definition.Manifest is null ? CatalogFixes.Reword(finding, manifest) : finding);
        }
        // Under another name, perhaps, or in another namespace.
        if (!_misread.HasName(entry)) _set.Visit(new ServiceDocument(manifest, locator, entry.KeyLocation.File, 0), _findings);
    }
}
