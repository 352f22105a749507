using System.Globalization;

namespace ServiceInfra.Validation.Across;

/// <summary>The Services that reach the same pods in the same way, by their ports. The table is made when there are two, which is rare.</summary>
internal sealed class SelectorUsers(ServiceDocument first)
{
    // Keys are texts, because collections of structs are compiled at run time, which a cold command feels.
    private Dictionary<string, ServiceDocument>? _byPort;
    private ServiceDocument? _withoutPorts;

    /// <summary>Adds a Service; gives one of the earlier ones with which it shares a port, number and protocol, or null.</summary>
    /// <remarks>One without ports, which only a headless one is, leads clients to all ports of its pods.</remarks>
    public ServiceDocument? Add(ServiceDocument service)
    {
        if (_byPort is null)
        {
            _byPort = new(StringComparer.Ordinal);
            Take(first);
        }
        return Take(service);
    }

    private ServiceDocument? Take(ServiceDocument service)
    {
        var other = _withoutPorts;
        if (service.Manifest.Spec?.Ports is not { Count: > 0 } ports)
        {
            _withoutPorts ??= service;
            return other ?? (ReferenceEquals(service, first) ? null : first);
        }
        foreach (var port in ports)
        {
            var key = $"{(port?.Port ?? 0).ToString(CultureInfo.InvariantCulture)}/{(string.IsNullOrEmpty(port?.Protocol) ? "TCP" : port.Protocol)}";
            if (!_byPort!.TryAdd(key, service) && !ReferenceEquals(_byPort[key], service)) other ??= _byPort[key];
        }
        return other;
    }
}
