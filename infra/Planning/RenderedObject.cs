using ServiceInfra.Catalog;
using ServiceInfra.Manifests;

namespace ServiceInfra.Planning;

/// <summary>One Kubernetes object that a plan stands for, ready to be written in any form.</summary>
/// <param name="Kind">Service or Namespace.</param>
/// <param name="Metadata">Its metadata.</param>
/// <param name="Service">The planned Service; null for a Namespace.</param>
public sealed record RenderedObject(string Kind, ObjectMeta Metadata, PlannedService? Service)
{
    /// <summary>The objects of a plan: namespaces first, for whoever applies them in this order.</summary>
    public static IEnumerable<RenderedObject> Of(ServicePlan plan) =>
        plan.Namespaces.Select(Of).Concat(plan.Services.Select(s => new RenderedObject("Service", s.Manifest.Metadata, s)));

    /// <summary>Writes the object to a sink.</summary>
    public void Write(IFieldSink sink)
    {
        if (Service is null) ManifestFields.WriteNamespace(Metadata, sink);
        else ManifestFields.Write(Service.Manifest, sink);
    }

    private static RenderedObject Of(CatalogNamespace ns) =>
        new("Namespace", new ObjectMeta { Name = ns.Name, Labels = ns.Definition.Labels, Annotations = ns.Definition.Annotations }, null);
}
