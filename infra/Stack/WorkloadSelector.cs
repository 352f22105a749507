using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using ServiceInfra.Catalog;
using ServiceInfra.Planning;

namespace ServiceInfra.Stack;

/// <summary>The wizard's "Specify Workload": all labels of the live workload's pod template, read through the engine.</summary>
public static class WorkloadSelector
{
    /// <summary>The selector of an entry with a <c>workload</c>; null for the others.</summary>
    public static InputMap<string>? Resolve(PlannedService planned)
    {
        if (planned.Workload is not { } workload) return null;
        var id = $"{planned.Manifest.Metadata.Namespace}/{workload.Name}";
        // Logical names of reads must not clash with one another: two entries may name one workload.
        var name = $"{planned.Key}-{workload.Kind.ToString().ToLowerInvariant()}-{workload.Name}";
        var labels = workload.Kind switch
        {
            WorkloadKind.Deployment => Pulumi.Kubernetes.Apps.V1.Deployment.Get(name, id).Spec.Apply(s => s.Template.Metadata.Labels),
            WorkloadKind.StatefulSet => StatefulSet.Get(name, id).Spec.Apply(s => s.Template.Metadata.Labels),
            _ => DaemonSet.Get(name, id).Spec.Apply(s => s.Template.Metadata.Labels),
        };
        return labels.Apply(l => Checked(l, workload, id));
    }

    private static ImmutableDictionary<string, string> Checked(ImmutableDictionary<string, string>? labels, WorkloadReference workload, string id) =>
        labels is { Count: > 0 } ? labels : throw new RunException($"{workload.Kind} {id} has no labels on its pod template, so there is nothing to select. Write a selector instead.");
}
