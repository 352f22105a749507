using ServiceInfra.Manifests;
using ServiceInfra.Planning;
using ServiceInfra.Validation;

namespace ServiceInfra.Changes;

/// <summary>The objects of a plan as a side of a comparison.</summary>
internal static class PlanObjects
{
    /// <summary>The namespaces, then the Services, in the plan's order.</summary>
    public static IReadOnlyList<KubernetesObject> Of(ServicePlan plan)
    {
        var objects = new List<KubernetesObject>(plan.Namespaces.Count + plan.Services.Count);
        var family = plan.Settings.Server.ServiceCidrs is [var first, ..] && first.Contains(':', StringComparison.Ordinal) ? "IPv6" : "IPv4";
        var validator = new Lazy<ServiceValidator>(() => new ServiceValidator(plan.Settings.Server));
        foreach (var ns in plan.Namespaces)
            objects.Add(new KubernetesObject("Namespace", new ServiceManifest { Metadata = new ObjectMeta { Name = ns.Name, Labels = ns.Definition.Labels, Annotations = ns.Definition.Annotations } }) { Place = ns.KeyLocation });
        foreach (var service in plan.Services)
            objects.Add(new KubernetesObject("Service", service.Manifest) { Key = service.Key, Planned = service, Place = service.Entry.KeyLocation, IsRetained = service.Options?.RetainOnDelete is true, PrimaryFamily = family, Validator = validator });
        return objects;
    }
}
