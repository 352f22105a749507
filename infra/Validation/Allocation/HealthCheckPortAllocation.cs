namespace ServiceInfra.Validation.Allocation;

/// <summary>Hands out the health-check node port, from the same numbers as node ports; a bad request is a 500 (upstream <c>allocHealthCheckNodePort</c>).</summary>
internal static class HealthCheckPortAllocation
{
    private const string Field = "spec.healthCheckNodePort";

    /// <summary>The port for a Service that begins to need one.</summary>
    public static void Allocate(ServiceDraft service, HashSet<long> taken, FieldFindings findings)
    {
        if (!service.NeedsHealthCheckPort || service.Stored is { NeedsHealthCheckPort: true }) return;
        var port = service.HealthCheckNodePort;
        var range = service.Server.Options.NodePorts;
        if (port == 0)
            service.HealthCheckNodePort = service.DrawPort();
        else if (!range.Contains(port))
            findings.Error(FindingCodes.HealthCheckNodePortRange, FieldErrorKind.InternalError, Field, $"{port} is not in the cluster's range of node ports, {range}; the server answers with status 500",
                $"Write a number in {range}, or leave it out to have one drawn.");
        else if (!taken.Add(port))
            findings.Error(FindingCodes.HealthCheckNodePortRange, FieldErrorKind.InternalError, Field, $"{port} is already a node port of this Service; the server answers with status 500", "Write another number, or leave it out to have one drawn.");
    }
}
