namespace ServiceInfra.Validation.Allocation;

/// <summary>
/// Hands out node ports as the server does: the first problem alone is given by the server, the others are hidden. Equal port
/// numbers share a node port on create (upstream <c>initNodePorts</c>), equal names keep theirs on a replace (<c>updateNodePorts</c>).
/// </summary>
internal static class NodePortAllocation
{
    /// <summary>Node ports for a new Service.</summary>
    public static void Allocate(ServiceDraft service, HashSet<long> taken, FieldFindings findings)
    {
        if (!service.HasNodePortType) return;
        var ports = service.Ports;
        if (ports.Count == 1 && ports[0].NodePort == 0)
        {
            // The usual case needs no table.
            if (service.DrawsNodePorts) ports[0].NodePort = service.DrawPort();
            return;
        }
        var byPort = new Dictionary<int, DraftPort>(ports.Count);
        var requested = RequestedByPort(ports);
        for (var i = 0; i < ports.Count; i++)
        {
            var port = ports[i];
            if (port.NodePort == 0 && !service.DrawsNodePorts) continue;
            if (!byPort.TryGetValue(port.Port, out var shared))
            {
                var wanted = requested is not null && requested.TryGetValue(port.Port, out var asking) ? asking.NodePort : 0;
                port.NodePort = wanted == 0 ? service.DrawPort() : wanted;
                byPort[port.Port] = port;
                if (wanted != 0) Take(service, wanted, i, taken, findings);
            }
            else if (port.NodePort == 0) port.NodePort = shared.NodePort;
            else if (port.NodePort != shared.NodePort) Take(service, port.NodePort, i, taken, findings);
        }
    }

    /// <summary>Node ports for a replace.</summary>
    public static void Update(ServiceDraft service, ServiceDraft stored, HashSet<long> taken, FieldFindings findings)
    {
        if (!service.HasNodePortType) return;
        var old = new HashSet<long>(stored.Ports.Select(p => p.NodePort).Where(p => p != 0));
        var pairs = new HashSet<(string, long)>();
        for (var i = 0; i < service.Ports.Count; i++)
        {
            var port = service.Ports[i];
            if (port.NodePort == 0 && !service.DrawsNodePorts) continue;
            if (port.NodePort == 0) port.NodePort = service.DrawPort();
            else if (stored.NeedsHealthCheckPort && port.NodePort == stored.HealthCheckNodePort && !old.Contains(port.NodePort)) Taken(port.NodePort, i, findings);
            else if (!old.Contains(port.NodePort) && !taken.Contains(port.NodePort)) Take(service, port.NodePort, i, taken, findings);
            if (pairs.Add((port.Protocol, port.NodePort))) continue;
            findings.Error(FindingCodes.NodePortOfOneName, FieldErrorKind.InternalError, Paths.Port(i, "nodePort"),
                port.NodePort < ServiceDraft.FirstUnknownPort ? $"node port {port.NodePort}/{port.Protocol} would be used twice" : "two ports would keep the node port of one port of the live Service, because they have one name",
                "Give the ports different names and node ports.");
            findings.StopAtFirst();
        }
    }

    private static void Take(ServiceDraft service, long nodePort, int index, HashSet<long> taken, FieldFindings findings)
    {
        if (nodePort >= ServiceDraft.FirstUnknownPort) return;
        var range = service.Server.Options.NodePorts;
        if (!range.Contains(nodePort))
            findings.Error(FindingCodes.NodePortRange, FieldErrorKind.Invalid, Paths.Port(index, "nodePort"),
                $"node port {nodePort} is not in the cluster's range {range}",
                $"Write a number in {range}, such as {Math.Clamp(nodePort, range.First, range.Last)}, or leave it out to have one drawn.");
        else if (!taken.Add(nodePort)) Taken(nodePort, index, findings);
        findings.StopAtFirst();
    }

    private static void Taken(long nodePort, int index, FieldFindings findings)
    {
        findings.Error(FindingCodes.NodePortTaken, FieldErrorKind.Invalid, Paths.Port(index, "nodePort"),
            $"node port {(nodePort < ServiceDraft.FirstUnknownPort ? $"{nodePort} " : "")}is already taken by another port of this Service", "Write another number, or leave it out to have one drawn.");
        findings.StopAtFirst();
    }

    // The first port of each port number that asks for a node port; null where none asks.
    private static Dictionary<int, DraftPort>? RequestedByPort(IReadOnlyList<DraftPort> ports)
    {
        Dictionary<int, DraftPort>? requested = null;
        foreach (var port in ports)
            if (port.NodePort != 0) (requested ??= []).TryAdd(port.Port, port);
        return requested;
    }
}
