namespace ServiceInfra.Bench.Ratios;

/// <summary>A cold validate of the shipped catalog against an empty program: at most twice as long.</summary>
internal static class ColdStart
{
    public static IEnumerable<Ratio> Measure(string folder)
    {
        var (ours, theirs) = SideBySide.Best(30,
            () => ChildProcess.Run(Programs.Repository, "dotnet", Programs.ServiceInfra, "validate"),
            () => ChildProcess.Run(Programs.Repository, "dotnet", Programs.Empty));
        yield return new Ratio("cold: validate of the shipped catalog / an empty program, ms", ours, theirs, 2);
        (ours, theirs) = SideBySide.Best(10,
            () => ChildProcess.Run(Programs.Repository, "dotnet", Programs.ServiceInfra, "render"),
            () => ChildProcess.Run(Programs.Repository, "dotnet", Programs.Empty));
        yield return new Ratio("cold: render of the shipped catalog / an empty program, ms", ours, theirs);
    }
}
