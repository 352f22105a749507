namespace ServiceInfra.Manifests;

/// <summary>API type <c>SessionAffinityConfig</c>.</summary>
public sealed record SessionAffinityConfig
{
    /// <summary>API field <c>clientIP</c>.</summary>
    public ClientIPConfig? ClientIP { get; init; }
}
