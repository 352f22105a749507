using ServiceInfra.Documents;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;

namespace ServiceInfra.Changes;

/// <summary>A Service or Namespace on one side of a comparison.</summary>
public sealed class KubernetesObject
{
    private ServiceState? _service;

    /// <summary>Takes a manifest over.</summary>
    /// <param name="kind">Service or Namespace.</param>
    /// <param name="manifest">The manifest; of a Namespace, its metadata alone.</param>
    public KubernetesObject(string kind, ServiceManifest manifest)
    {
        Kind = kind;
        Manifest = manifest;
        Name = manifest.Metadata.Name ?? "";
        Namespace = kind == "Service" ? NamespacedName.Of(manifest).Namespace : "";
    }

    /// <summary>Service or Namespace.</summary>
    public string Kind { get; }

    /// <summary>The namespace; empty for a Namespace.</summary>
    public string Namespace { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The manifest as it was written, or as the server shows it.</summary>
    public ServiceManifest Manifest { get; }

    /// <summary>The catalog's key, Pulumi's logical name; null where the side does not know it (a live cluster, a rendered file).</summary>
    public string? Key { get; init; }

    /// <summary>What the catalog plans for it; null for what was read elsewhere.</summary>
    public PlannedService? Planned { get; init; }

    /// <summary>Where the catalog has it; null for what was read elsewhere.</summary>
    public Location? Place { get; init; }

    /// <summary>The first IP family of the cluster, which a Service gets that names none.</summary>
    public string PrimaryFamily { get; init; } = "IPv4";

    /// <summary>Whether it was read from a live cluster, whose server has filled in what the manifest left out.</summary>
    public bool IsLive { get; init; }

    /// <summary>Whether Pulumi leaves it in the cluster when it leaves the catalog (option <c>retainOnDelete</c>).</summary>
    public bool IsRetained { get; init; }

    /// <summary>Whether its selector comes from a live workload and so is not known offline.</summary>
    public bool HasOpenSelector => Planned?.Workload is not null;

    /// <summary>What makes two objects the same one.</summary>
    public (string Kind, string Namespace, string Name) Identity => (Kind, Namespace, Name);

    /// <summary>namespace/name, or the name alone.</summary>
    public string Id => Namespace.Length == 0 ? Name : $"{Namespace}/{Name}";

    /// <summary>The console's alias; empty where there is none.</summary>
    public string Alias => Manifest.Metadata.Annotations?.GetValueOrDefault(WellKnown.Alias) ?? "";

    /// <summary>The spec with the server's defaults.</summary>
    public ServiceState Service => _service ??= new ServiceState(Manifest);
}
