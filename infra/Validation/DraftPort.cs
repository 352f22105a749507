using ServiceInfra.Manifests;

namespace ServiceInfra.Validation;

/// <summary>One port of a <see cref="ServiceDraft"/>: defaulted, and later with its node port. Empty and 0 are absent.</summary>
public sealed class DraftPort
{
    /// <summary>API field <c>name</c>; empty is absent.</summary>
    public required string Name { get; init; }

    /// <summary>API field <c>protocol</c>, TCP when the manifest has none.</summary>
    public required string Protocol { get; init; }

    /// <summary>API field <c>appProtocol</c>; null is absent, empty is not.</summary>
    public string? AppProtocol { get; init; }

    /// <summary>API field <c>port</c>; 0 when the manifest has none.</summary>
    public int Port { get; init; }

    /// <summary>API field <c>targetPort</c>, the port when the manifest has none.</summary>
    public IntOrString TargetPort { get; init; }

    /// <summary>API field <c>nodePort</c>; 0 is absent. Numbers from <see cref="ServiceDraft.FirstUnknownPort"/> stand for one that the server draws.</summary>
    public long NodePort { get; set; }

    /// <summary>Takes over a port of a manifest, with the server's defaults (upstream <c>SetDefaults_Service</c>) or without.</summary>
    internal static DraftPort From(ServicePort? port, bool defaulted)
    {
        var number = port?.Port ?? 0;
        var target = port?.TargetPort ?? default;
        return new DraftPort
        {
            Name = port?.Name ?? "",
            Protocol = string.IsNullOrEmpty(port?.Protocol) ? defaulted ? "TCP" : "" : port.Protocol,
            AppProtocol = port?.AppProtocol,
            Port = number,
            TargetPort = defaulted && (target.Text is null ? target.Number == 0 : target.Text.Length == 0) ? number : target,
            NodePort = port?.NodePort ?? 0,
        };
    }
}
