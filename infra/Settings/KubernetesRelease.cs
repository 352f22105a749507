using System.Globalization;

namespace ServiceInfra.Settings;

/// <summary>A minor release of Kubernetes, such as 1.37.</summary>
/// <param name="Major">The major number, 1.</param>
/// <param name="Minor">The minor number.</param>
public readonly record struct KubernetesRelease(int Major, int Minor) : IComparable<KubernetesRelease>
{
    /// <summary>The oldest release whose rules are known.</summary>
    public static KubernetesRelease Oldest { get; } = new(1, 32);

    /// <summary>The newest release whose rules are known; the default.</summary>
    public static KubernetesRelease Newest { get; } = new(1, 37);

    /// <summary>Reads "1.37", "v1.37" or "1.37.2"; false for anything else and for releases whose rules are not known.</summary>
    public static bool TryParse(string text, out KubernetesRelease release)
    {
        release = default;
        var parts = text.TrimStart('v').Split('.');
        if (parts.Length is not (2 or 3)
            || !int.TryParse(parts[0], NumberStyles.None, null, out var major)
            || !int.TryParse(parts[1], NumberStyles.None, null, out var minor)
            || (parts.Length == 3 && !int.TryParse(parts[2], NumberStyles.None, null, out _))) return false;
        release = new KubernetesRelease(major, minor);
        return release >= Oldest && release <= Newest;
    }

    /// <inheritdoc/>
    public int CompareTo(KubernetesRelease other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    /// <inheritdoc/>
    public override string ToString() => $"{Major}.{Minor}";

    /// <summary>Earlier.</summary>
    public static bool operator <(KubernetesRelease left, KubernetesRelease right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(KubernetesRelease left, KubernetesRelease right) => left.CompareTo(right) > 0;

    /// <summary>Not later.</summary>
    public static bool operator <=(KubernetesRelease left, KubernetesRelease right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(KubernetesRelease left, KubernetesRelease right) => left.CompareTo(right) >= 0;
}
