using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using ServiceInfra.Catalog;
using ServiceInfra.Planning;

namespace ServiceInfra.Stack;

/// <summary>
/// From a plan to Pulumi resources and stack outputs: one Service an entry, named by its key, all independent of one another; Services in
/// namespaces that the catalog owns depend on those. Run under the engine by <see cref="EngineProgram"/> and under recording mocks by the
/// offline preview: there is no second path from catalog to resources.
/// </summary>
public static class CatalogStack
{
    /// <summary>Registers everything in the plan; to be called inside <see cref="Deployment.RunAsync(Func{IDictionary{string, object?}})"/>.</summary>
    /// <returns>The stack outputs: one a Service, named by its key.</returns>
    public static IDictionary<string, object?> Register(ServicePlan plan)
    {
        var namespaces = plan.Namespaces.ToDictionary(n => n.Name, Register, StringComparer.Ordinal);
        var outputs = new Dictionary<string, object?>(plan.Services.Count, StringComparer.Ordinal);
        foreach (var planned in plan.Services)
        {
            var ns = namespaces.GetValueOrDefault(planned.Manifest.Metadata.Namespace ?? "");
            var service = new Service(planned.Key, ServiceResource.Arguments(planned, WorkloadSelector.Resolve(planned)), ServiceResource.Options(planned.Options, ns));
            outputs[planned.Key] = ServiceOutputs.Of(service, planned, plan.Settings.ClusterDomain);
        }
        return outputs;
    }

    private static Namespace Register(CatalogNamespace ns)
    {
        var metadata = new ObjectMetaArgs { Name = ns.Name };
        if (ns.Definition.Labels is { } labels) metadata.Labels = ServiceResource.Map(labels);
        if (ns.Definition.Annotations is { } annotations) metadata.Annotations = ServiceResource.Map(annotations);
        return new Namespace(ns.Name, new NamespaceArgs { Metadata = metadata }, new CustomResourceOptions { Protect = ns.Definition.Protect });
    }
}
