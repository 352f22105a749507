namespace ServiceInfra.Conformance.Engine;

/// <summary>How a program ended.</summary>
internal sealed record Ended(int ExitCode, string Stdout, string Stderr, TimeSpan After);
