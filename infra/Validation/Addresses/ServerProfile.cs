using ServiceInfra.Settings;

namespace ServiceInfra.Validation.Addresses;

/// <summary>What rules ask of a server, worked out once from <see cref="ServerOptions"/>.</summary>
public sealed class ServerProfile
{
    private readonly LegacyCidr[] _ranges;

    /// <summary>Works it out.</summary>
    /// <exception cref="ArgumentException">A Service CIDR is not a CIDR.</exception>
    public ServerProfile(ServerOptions options)
    {
        Options = options;
        _ranges = new LegacyCidr[options.ServiceCidrs.Count];
        for (var i = 0; i < _ranges.Length; i++)
        {
            var text = options.ServiceCidrs[i];
            if (!LegacyCidr.TryParse(text, out _ranges[i])) throw new ArgumentException($"\"{text}\" is not a CIDR such as 10.96.0.0/16.", nameof(options));
        }
        PrimaryFamily = _ranges.Length > 0 ? _ranges[0].Address.Family : ServiceTypes.IPv4;
        foreach (var range in _ranges) IsDualStack |= range.Address.Family != PrimaryFamily;
        StrictAddresses = RelaxedNames = options.Release.Minor >= 36;
        SameZoneTraffic = options.Release.Minor >= 34;
    }

    /// <summary>The options.</summary>
    public ServerOptions Options { get; }

    /// <summary>The family that a Service gets when it names none.</summary>
    public string PrimaryFamily { get; }

    /// <summary>How to get along with a family that the cluster lacks: where its ranges are not known, it may not lack it at all.</summary>
    public string OrSetRanges => _ranges.Length > 0 ? "" : " Or set serviceCidrs to the cluster's ranges: without them it is taken to have IPv4 alone.";

    /// <summary>Whether the cluster has both families.</summary>
    public bool IsDualStack { get; }

    /// <summary>Gate <c>StrictIPCIDRValidation</c>, on from 1.36.</summary>
    public bool StrictAddresses { get; init; }

    /// <summary>Gate <c>RelaxedServiceNameValidation</c>, on from 1.36: a name may begin with a digit.</summary>
    public bool RelaxedNames { get; init; }

    /// <summary>Gate <c>PreferSameTrafficDistribution</c>, on from 1.34.</summary>
    public bool SameZoneTraffic { get; init; }

    /// <summary>Whether addresses that the stored object has may stay although they are badly written (from 1.33).</summary>
    public bool KeepsStoredAddresses => Options.Release.Minor >= 33;

    /// <summary>Whether the name's form is checked again on a replace (up to 1.33).</summary>
    public bool RechecksNames => Options.Release.Minor <= 33;

    /// <summary>Whether the cluster has a family.</summary>
    public bool Has(string family) => IsDualStack ? family is ServiceTypes.IPv4 or ServiceTypes.IPv6 : family == PrimaryFamily;

    /// <summary>The ranges of a family, as text.</summary>
    internal string RangesOf(LegacyIP ip) => string.Join(", ", _ranges.Where(r => r.Address.IsIPv4 == ip.IsIPv4).Select(r => r.Network));

    /// <summary>Why an address cannot be a Service's, or null when it can or the ranges are not known.</summary>
    internal string? WhyNotAllocatable(LegacyIP ip)
    {
        if (_ranges.Length == 0) return null;
        foreach (var range in _ranges)
        {
            if (!range.Contains(ip)) continue;
            if (range == _ranges[0] && ip.Value == range.First + 1) return "is taken by the Service default/kubernetes, which has the first address of the Service range";
            if (ip.Value == range.First) return "is the network address of the Service range";
            return ip.IsIPv4 && ip.Value == range.Last ? "is the broadcast address of the Service range" : null;
        }
        return "lies outside the cluster's Service range";
    }
}
