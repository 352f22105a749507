using System.ComponentModel;

namespace ServiceInfra.Catalog;

/// <summary>The Pulumi resource options that an entry may set.</summary>
[Description("Pulumi resource options of the entry.")]
public sealed record PulumiOptions
{
    /// <summary>Pulumi option <c>protect</c>.</summary>
    [Description("true: Pulumi refuses to delete the Service.")]
    [Example("true")]
    public bool? Protect { get; init; }

    /// <summary>Pulumi option <c>retainOnDelete</c>.</summary>
    [Description("true: a Service that leaves the catalog leaves Pulumi's state, and stays in the cluster.")]
    [Example("true")]
    public bool? RetainOnDelete { get; init; }

    /// <summary>Pulumi option <c>ignoreChanges</c>: property paths.</summary>
    [Description("Properties whose changes Pulumi leaves alone, because another program owns them.")]
    [Example("[ \"metadata.annotations\" ]")]
    public IReadOnlyList<string>? IgnoreChanges { get; init; }

    /// <summary>Pulumi option <c>aliases</c>: former logical names (keys) or whole URNs.</summary>
    [Description("Former keys of this entry, or whole URNs, so that a renamed key is not a new Service.")]
    [Example("[ \"old-key\" ]")]
    public IReadOnlyList<string>? Aliases { get; init; }

    /// <summary>Pulumi option <c>import</c>: <c>namespace/name</c> of a Service that exists already.</summary>
    [Description("namespace/name of an existing Service to take over. Remove it after the first 'pulumi up'.")]
    [Example("\"demo/web\"")]
    public string? Import { get; init; }
}
