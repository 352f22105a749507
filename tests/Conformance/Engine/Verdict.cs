namespace ServiceInfra.Conformance.Engine;

/// <summary>What a test says of the end of a program.</summary>
internal static class Verdict
{
    /// <summary>The exit code of a program that failed and has told the engine so.</summary>
    public const int Reported = 32;

    public static void AssertFailed(Ended end) => Assert.True(end.ExitCode != 0, $"exit 0 after {end.After}: {end.Stdout}{end.Stderr}");

    public static void AssertFailedReadably(Ended end)
    {
        AssertFailed(end);
        SdkOnly(() =>
        {
            Assert.InRange(end.Stderr.Trim().Split('\n').Length, 1, 2);
            Assert.DoesNotContain("   at ", end.Stderr);
        });
    }

    /// <summary>For what the bundled client does better than the official one.</summary>
    public static void SdkOnly(Action assertions)
    {
#if BUNDLED
        assertions();
#else
        _ = assertions;
#endif
    }
}
