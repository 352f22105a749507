using System.ComponentModel;

namespace ServiceInfra.Catalog;

/// <summary>A namespace that the catalog owns: created before its Services, deleted with the stack.</summary>
[Description("A namespace that this catalog owns: created before its Services and deleted with the stack.")]
public sealed record NamespaceDefinition
{
    /// <summary>API field <c>metadata.labels</c>.</summary>
    [Description("Labels of the namespace.")]
    [Example("{ \"kubesphere.io/workspace\": \"demo-workspace\" }")]
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary>API field <c>metadata.annotations</c>.</summary>
    [Description("Annotations of the namespace.")]
    [Example("{ \"kubesphere.io/creator\": \"admin\" }")]
    public IReadOnlyDictionary<string, string>? Annotations { get; init; }

    /// <summary>Pulumi option <c>protect</c>.</summary>
    [Description("true: Pulumi refuses to delete the namespace, and everything in it.")]
    [Example("true")]
    public bool? Protect { get; init; }
}
