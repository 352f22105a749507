using System.ComponentModel;

namespace ServiceInfra.Catalog;

/// <summary>The workload whose pods a Service selects: the wizard's "Specify Workload".</summary>
[Description("Selects the pods of a live workload: its pod template's labels become the selector.")]
public sealed record WorkloadReference
{
    /// <summary>The workload's kind.</summary>
    [Description("The workload's kind.")]
    [Example("\"StatefulSet\"")]
    public required WorkloadKind Kind { get; init; }

    /// <summary>The workload's name, in the Service's namespace.</summary>
    [Description("The workload's name, in the Service's namespace.")]
    [Example("\"mysql\"")]
    public required string Name { get; init; }
}
