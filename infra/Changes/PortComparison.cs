namespace ServiceInfra.Changes;

/// <summary>Finds the differences in <c>spec.ports</c>.</summary>
internal static class PortComparison
{
    /// <summary>Adds the differences.</summary>
    public static void Compare(ServiceState old, ServiceState now, bool isLive, List<FieldChange> changes)
    {
        if (IsSame(old.Ports, now.Ports)) return;
        foreach (var pair in PortPair.Match(old.Ports, now.Ports))
            if (pair is { Old: { } before, New: { } after }) Compare(pair, before, after, isLive && now.HasNodePortType, changes);
            else changes.Add(new FieldChange($"spec.ports[{pair.Label}]", pair.Old?.ToString(), pair.New?.ToString()) { ApiPath = pair.New is { } added ? $"spec.ports[{added.Index}]" : "spec.ports", Port = pair });
    }

    private static void Compare(PortPair pair, PortState old, PortState now, bool mayBeDrawn, List<FieldChange> changes)
    {
        Add("name", old.Name, now.Name);
        Add("port", old.Number.ToString(), now.Number.ToString());
        Add("protocol", old.Protocol, now.Protocol);
        Add("targetPort", old.TargetPort.ToString(), now.TargetPort.ToString());
        Add("appProtocol", old.AppProtocol, now.AppProtocol);
        // A number that the server drew stays as long as the port keeps its name and the type has node ports.
        if (!(mayBeDrawn && now.NodePort is null)) Add("nodePort", old.NodePort?.ToString() ?? "", now.NodePort?.ToString() ?? "");

        void Add(string field, string before, string after)
        {
            if (before != after)
                changes.Add(new FieldChange($"spec.ports[{pair.Label}].{field}", Given(before), Given(after)) { ApiPath = $"spec.ports[{now.Index}].{field}", Port = pair });
        }
    }

    // Most ports did not change: no pairing, no texts.
    private static bool IsSame(IReadOnlyList<PortState> old, IReadOnlyList<PortState> now)
    {
        if (old.Count != now.Count) return false;
        for (var i = 0; i < old.Count; i++)
        {
            var (a, b) = (old[i], now[i]);
            if (a.Name != b.Name || a.Number != b.Number || a.Protocol != b.Protocol || a.TargetPort != b.TargetPort || a.AppProtocol != b.AppProtocol || a.NodePort != b.NodePort) return false;
        }
        return true;
    }

    private static string? Given(string value) => value.Length == 0 ? null : value;
}
