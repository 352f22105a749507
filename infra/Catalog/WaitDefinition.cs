using System.ComponentModel;

namespace ServiceInfra.Catalog;

/// <summary>How long <c>pulumi up</c> waits for a Service; a bare word in the catalog is <see cref="For"/> alone.</summary>
[Description("How long 'pulumi up' waits: none, endpoints (the provider's own wait for ready pods), address (a load balancer's address), or one of these with a time-out.")]
public sealed record WaitDefinition
{
    /// <summary>What is waited for.</summary>
    [Description("none, endpoints or address.")]
    [Example("\"address\"")]
    public required WaitFor For { get; init; }

    /// <summary>Seconds, at least 1; the provider's default is 600.</summary>
    [Description("Seconds after which the wait has failed, at least 1. Default: 600.")]
    [Example("120")]
    public int? TimeoutSeconds { get; init; }
}
