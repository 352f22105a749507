namespace ServiceInfra.Manifests;

/// <summary>
/// The wizard's protocol words. Kubernetes knows TCP, UDP and SCTP; the console's other seven say what TCP carries, and it stores them as a
/// prefix of the port's name alone (kubesphere/console, src/components/Forms/Service/ServiceSettings).
/// </summary>
public static class WizardProtocol
{
    private static readonly Dictionary<string, string> OverTcp = new(StringComparer.Ordinal)
    {
        ["GRPC"] = "grpc",
        ["HTTP"] = "http",
        ["HTTP2"] = "http2",
        ["HTTPS"] = "https",
        ["MONGO"] = "mongo",
        ["REDIS"] = "redis",
        ["TLS"] = "tls",
    };

    /// <summary>
    /// The API's protocol for a word of the catalog, and the prefix that a nameless port takes; TCP where there is no word. A word that is
    /// neither is handed through for the server's own rule to refuse.
    /// </summary>
    public static (string Protocol, string? NamePrefix) Of(string? word) =>
        word is null ? ("TCP", null) : OverTcp.TryGetValue(word, out var prefix) ? ("TCP", prefix) : (word, null);
}
