using System.ComponentModel;

namespace ServiceInfra.Catalog;

/// <summary>One consent of <c>consents.json</c>; it is here for the schema, the file is read by <c>ConsentFile</c>.</summary>
[Description("Somebody's word that a dangerous change is meant.")]
public sealed record ConsentDefinition
{
    /// <summary>namespace/name, or *.</summary>
    [Description("The Service as namespace/name, or * for every one. With the rule namespace-removed, the Namespace's name.")]
    [Example("\"shop/web\"")]
    public required string Service { get; init; }

    /// <summary>The stack.</summary>
    [Description("The stack that the consent holds for. Default: all.")]
    [Example("\"dev\"")]
    public string? Stack { get; init; }

    /// <summary>The rule.</summary>
    [Description("The rule whose change is agreed to, as the report names it. This, 'class' or both.")]
    [Example("\"port-removed\"")]
    public string? Rule { get; init; }

    /// <summary>The field.</summary>
    [Description("The field whose change is agreed to, as the report names it. Default: all that the rule or class is about.")]
    [Example("\"spec.ports[metrics]\"")]
    public string? Field { get; init; }

    /// <summary>The class.</summary>
    [Description("The class of changes that is agreed to; danger stands for the first five. With 'rule', only this class of the rule's changes; without, all of them.")]
    [Example("\"breaks\"")]
    public string? Class { get; init; }

    /// <summary>Why.</summary>
    [Description("Why the change is meant; the report shows it.")]
    [Example("\"no client since May, see access log\"")]
    public required string Reason { get; init; }

    /// <summary>The last day.</summary>
    [Description("The last day on which the consent counts, as year-month-day.")]
    [Example("\"2026-12-31\"")]
    public required string Until { get; init; }
}
