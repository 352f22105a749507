using ServiceInfra.Catalog;
using ServiceInfra.Manifests;
using ServiceInfra.Settings;
using ServiceInfra.Validation;

namespace ServiceInfra.Planning;

/// <summary>Turns a catalog into a plan, and everything that is wrong with it into findings.</summary>
public static class PlanBuilder
{
    /// <summary>The namespace of entries for which neither catalog nor settings name one, as kubectl's.</summary>
    public const string FallbackNamespace = "default";

    /// <summary>Builds the plan.</summary>
    public static PlanResult Build(ServiceCatalog catalog, SettingsResult settings, string? stack)
    {
        var findings = new List<Finding>(settings.Findings);
        findings.AddRange(catalog.Findings);
        var services = catalog.Entries.Select(entry => Plan(entry, settings.Settings)).ToList();
        var plan = new ServicePlan { Services = services, Namespaces = catalog.Namespaces, Settings = settings.Settings, Stack = stack };
        return new PlanResult(plan, findings);
    }

    private static PlannedService Plan(CatalogEntry entry, InfraSettings settings)
    {
        var manifest = ManifestBuilder.Build(entry.Definition, entry.Name, settings.Namespace ?? FallbackNamespace);
        return new PlannedService { Key = entry.Key, Entry = entry, Manifest = WaitAnnotations.Add(manifest, entry.Definition.Wait ?? settings.Wait) };
    }
}
