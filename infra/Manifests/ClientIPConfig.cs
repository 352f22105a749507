namespace ServiceInfra.Manifests;

/// <summary>API type <c>ClientIPConfig</c>.</summary>
public sealed record ClientIPConfig
{
    /// <summary>API field <c>timeoutSeconds</c>: seconds, 1 to 86400; the server's default is 10800.</summary>
    public int? TimeoutSeconds { get; init; }
}
