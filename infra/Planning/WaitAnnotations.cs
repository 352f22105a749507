using System.Globalization;
using ServiceInfra.Catalog;
using ServiceInfra.Manifests;

namespace ServiceInfra.Planning;

/// <summary>Turns <c>wait</c> into the annotations that the Kubernetes provider reads (pulumi/pulumi-kubernetes, provider/pkg/metadata).</summary>
public static class WaitAnnotations
{
    // True as soon as the list is there: an address may be an IP or a host name.
    private const string Address = "jsonpath={.status.loadBalancer.ingress}";

    /// <summary>The manifest with the annotations that <paramref name="wait"/> asks for; annotations of its own win.</summary>
    public static ServiceManifest Add(ServiceManifest manifest, WaitDefinition? wait)
    {
        if (wait is null || (wait.For == WaitFor.Endpoints && wait.TimeoutSeconds is null)) return manifest;
        var annotations = new Dictionary<string, string>(manifest.Metadata.Annotations ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        var waits = wait.For == WaitFor.Endpoints;
        if (wait.For == WaitFor.Address && manifest.Spec?.Type == "LoadBalancer")
        {
            // What an annotation of its own waits for, it waits for no longer than this.
            annotations.TryAdd(WellKnown.WaitFor, Address);
            waits = true;
        }
        else if (!waits) annotations.TryAdd(WellKnown.SkipAwait, "true");
        if (waits && wait.TimeoutSeconds is { } seconds) annotations.TryAdd(WellKnown.TimeoutSeconds, seconds.ToString(CultureInfo.InvariantCulture));
        return manifest with { Metadata = manifest.Metadata with { Annotations = annotations } };
    }
}
