using ServiceInfra.Documents;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;
using ServiceInfra.Validation;

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

    /// <summary>Answers as the server of its stack would; null for what was read elsewhere. One for all objects of a plan, for one thread at a time.</summary>
    internal Lazy<ServiceValidator>? Validator { get; init; }

    /// <summary>Fields that it may have and nobody here may know, such as <c>spec.ports</c> or <c>metadata.annotations[key]</c>; the manifest lacks them.</summary>
    public IReadOnlyList<string> UnknownFields { get; init; } = [];

    /// <summary>Whether it was read from a live cluster, whose server has filled in what the manifest left out.</summary>
    public bool IsLive { get; init; }

    /// <summary>Whether Pulumi leaves it in the cluster when it leaves the catalog (option <c>retainOnDelete</c>).</summary>
    public bool IsRetained { get; init; }

    /// <summary>Whether its selector comes from a live workload and so is not known offline.</summary>
    public bool HasOpenSelector => Planned?.Workload is not null;

    /// <summary>Whether a field is unknown: it, what it is part of, or what gives it its meaning.</summary>
    /// <param name="path">The field.</param>
    /// <param name="part">Where it is a map's entry, that as a field.</param>
    internal bool IsUnknown(string path, string? part = null) => UnknownFields.Any(unknown =>
        Covers(unknown, path) || part is not null && Covers(unknown, part)
        || unknown == "spec.type" && path.StartsWith("spec.", StringComparison.Ordinal)
        || path == "spec.loadBalancerSourceRanges" && Covers(unknown, $"metadata.annotations[{ServiceState.SourceRangesAnnotation}]"));

    private static bool Covers(string outer, string inner) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] is '.' or '[');

    /// <summary>What it selects, for a person: a workload's pods, or the labels; null for nothing.</summary>
    public string? Selects => Planned?.Workload is { } workload ? $"the pods of {workload.Kind} {workload.Name}"
        : Service.Selector.Count == 0 ? null : string.Join(", ", Service.Selector.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"));

    /// <summary>What makes two objects the same one.</summary>
    public (string Kind, string Namespace, string Name) Identity => (Kind, Namespace, Name);

    /// <summary>namespace/name, or the name alone.</summary>
    public string Id => Namespace.Length == 0 ? Name : $"{Namespace}/{Name}";

    /// <summary>The console's alias; empty where there is none.</summary>
    public string Alias => Manifest.Metadata.Annotations?.GetValueOrDefault(WellKnown.Alias) ?? "";

    /// <summary>The spec with the server's defaults.</summary>
    public ServiceState Service => _service ??= new ServiceState(Manifest);
}
