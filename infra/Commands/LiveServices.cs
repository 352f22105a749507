using ServiceInfra.Changes.Sources;
using ServiceInfra.Manifests;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary>The live Services that <c>--against</c> names, to be found by namespace and name.</summary>
internal sealed class LiveServices
{
    private readonly Dictionary<NamespacedName, ServiceManifest> _services = [];

    /// <summary>Reads them; null when nothing is named.</summary>
    /// <exception cref="IOException">They cannot be read.</exception>
    public static LiveServices? Read(string? path, TextReader stdin)
    {
        if (path is null) return null;
        if (path != "-" && !Path.Exists(path))
            throw new FileNotFoundException($"--against {(path.Length == 0 ? "is empty" : path + ": there is no such file or folder")}. Here it takes live manifests, such as 'kubectl get services -A -o json' writes; a git ref goes to 'preview --against'.");
        var live = new LiveServices();
        var findings = new List<Finding>();
        var reader = new ServiceReader(findings);
        foreach (var file in ManifestFiles.Find(path))
            reader.Read(file, ManifestBytes.Read(file, stdin), (service, _) => live.Add(service.Manifest));
        if (findings.Find(f => f.Code is FindingCodes.NotJson or FindingCodes.NotYaml or FindingCodes.NotUtf8) is { } broken)
            throw new IOException($"{broken.File}: {broken.Message}.");
        return live;
    }

    /// <summary>The live Service with a manifest's namespace and name, or null.</summary>
    public ServiceManifest? Find(ServiceManifest manifest) => _services.GetValueOrDefault(NamespacedName.Of(manifest));

    private void Add(ServiceManifest manifest)
    {
        if (!string.IsNullOrEmpty(manifest.Metadata.Name)) _services[NamespacedName.Of(manifest)] = manifest;
    }
}
