using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Memory;
using ServiceInfra.Catalog;
using ServiceInfra.Settings;

namespace ServiceInfra.Planning;

/// <summary>From files to a plan: settings, catalog, manifests and every finding on the way. Engine and commands both start here.</summary>
public static class PlanLoader
{
    /// <summary>The catalog's name beside <c>Pulumi.yaml</c>.</summary>
    public const string DefaultCatalog = "services.json";

    private const string EnvironmentPrefix = "SERVICEINFRA_";

    /// <summary>The catalog that a person means: the one they named, or <c>services.json</c> here or in the nearest folder above.</summary>
    public static string FindCatalog(string? named)
    {
        if (named is not null) return named;
        if (File.Exists(DefaultCatalog)) return DefaultCatalog;
        var up = "";
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent, up += "../")
            if (File.Exists(Path.Combine(folder.FullName, DefaultCatalog))) return up + DefaultCatalog;
        return DefaultCatalog;
    }

    /// <summary>The stacks that have a config file beside a catalog.</summary>
    public static IEnumerable<string> StacksBeside(string catalogPath)
    {
        var folder = CatalogFile.FolderOf(catalogPath);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "Pulumi.*.yaml").Select(f => StackOf(Path.GetFileName(f))).OfType<string>().Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The stack whose config a file is by its name, <c>Pulumi.&lt;stack&gt;.yaml</c>; null for any other file.</summary>
    public static string? StackOf(string file) =>
        file.Length > "Pulumi..yaml".Length && file.StartsWith("Pulumi.", StringComparison.Ordinal) && file.EndsWith(".yaml", StringComparison.Ordinal) ? file["Pulumi.".Length..^".yaml".Length] : null;

    /// <summary>The stack of offline commands that name none: dev, where it exists beside the catalog.</summary>
    public static string? DefaultStack(string catalogPath) => File.Exists(Path.Combine(CatalogFile.FolderOf(catalogPath), "Pulumi.dev.yaml")) ? "dev" : null;

    /// <summary>A stack that a person named, checked: a typing error would quietly judge the catalog without its overlay.</summary>
    /// <exception cref="UnreadableException">Neither a config nor an overlay of that stack lies beside the catalog.</exception>
    public static string RequireStack(string catalogPath, string stack)
    {
        var known = StacksBeside(catalogPath).ToArray();
        // A catalog that is not there has an error of its own.
        if (known.Contains(stack) || !File.Exists(catalogPath) || (stack.Length > 0 && File.Exists(CatalogReader.OverlayOf(catalogPath, stack)))) return stack;
        throw new UnreadableException($"there is no stack '{stack}': neither Pulumi.{stack}.yaml nor {CatalogReader.OverlayOf(Path.GetFileName(catalogPath), stack)} lies beside the catalog. {NearestName.Suggest(stack, known)}".TrimEnd());
    }

    /// <summary>Loads a plan.</summary>
    /// <exception cref="UnreadableException">A file cannot be read at all.</exception>
    public static PlanResult Load(PlanRequest request)
    {
        var config = Config(request);
        var catalog = CatalogReader.Read(request.CatalogPath, request.Stack);
        var settings = SettingsReader.Read(Sources(request, config));
        var stray = StrayOverlays.Find(request.CatalogPath, request.Stack).ToList();
        if (stray.Count > 0) settings = settings with { Findings = [.. settings.Findings, .. stray] };
        return PlanBuilder.Build(catalog, settings, config, request);
    }

    /// <summary>The settings alone.</summary>
    /// <exception cref="UnreadableException">A source cannot be read.</exception>
    public static SettingsResult Settings(PlanRequest request) => SettingsReader.Read(Sources(request, Config(request)));

    private static IEnumerable<SettingsSource> Sources(PlanRequest request, StackConfig config)
    {
        if (AppSettingsFile.Read(AppContext.BaseDirectory) is { } shipped) yield return shipped;
        yield return PulumiConfig.Source(config);
        yield return new(new EnvironmentVariablesConfigurationSource { Prefix = EnvironmentPrefix }, key => new SettingOrigin($"environment variable {Variable(key)}"), Variable) { EmptyIsUnset = true };
        yield return new(new MemoryConfigurationSource { InitialData = request.Overrides! }, name => new SettingOrigin($"option {SettingNames.Option(name)}"), SettingNames.Option);
    }

    private static string Variable(string name) => EnvironmentPrefix + name.ToUpperInvariant();

    private static StackConfig Config(PlanRequest request) => PulumiConfig.FromEngine(request.Environment) ?? StackConfigFile.Read(CatalogFile.FolderOf(request.CatalogPath), request.Stack);
}
