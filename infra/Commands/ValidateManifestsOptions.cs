using ServiceInfra.Planning;
using ServiceInfra.Settings;

namespace ServiceInfra.Commands;

/// <summary>What <c>validate -f</c> was asked.</summary>
public sealed record ValidateManifestsOptions
{
    /// <summary>Files, folders, or "-" for standard input.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The server whose verdict is asked for.</summary>
    public ServerOptions Server { get; init; } = new();

    /// <summary>What is live: a file, a folder or "-"; null when every Service is new.</summary>
    public string? Against { get; init; }

    /// <summary>How findings are written, and which fail the run.</summary>
    public FindingOutput Output { get; init; } = new();

    /// <summary>Starts watching how many files are read, and gives what ends it before anything is written; null where nobody watches.</summary>
    public Func<Steps, IDisposable>? Watch { get; init; }

    /// <summary>The cluster's DNS domain.</summary>
    public string ClusterDomain { get; init; } = "cluster.local";
}
