using System.ComponentModel;

namespace ServiceInfra.Catalog;

/// <summary>Session affinity with its time-out; a bare word in the catalog is the type alone.</summary>
[Description("Whether a client keeps to one pod: None, ClientIP, or ClientIP with a time-out.")]
public sealed record SessionAffinityDefinition
{
    /// <summary>API field <c>spec.sessionAffinity</c>: None or ClientIP.</summary>
    [Description("None or ClientIP.")]
    [Example("\"ClientIP\"")]
    public required string Type { get; init; }

    /// <summary>API field <c>spec.sessionAffinityConfig.clientIP.timeoutSeconds</c>: seconds, 1 to 86400, default 10800.</summary>
    [Description("Seconds after which a silent client may be moved, 1 to 86400. Default: 10800.")]
    [Example("3600")]
    public int? TimeoutSeconds { get; init; }
}
