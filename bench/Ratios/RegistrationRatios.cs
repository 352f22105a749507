namespace ServiceInfra.Bench.Ratios;

/// <summary>
/// The engine client against a bare loop of Grpc.Net.Client calls that sends the same messages: at most twice as long; tenfold size at most
/// eleven times; a fifth of the official client's time for a registration. Whole processes with a fake engine in a third one.
/// The bare loop has all its calls under way at once; the client has 256 (or as many as PULUMI_PARALLEL says, if that is more).
/// </summary>
internal static class RegistrationRatios
{
    private const int Rounds = 5;

    /// <summary>Milliseconds that the official client takes for one (../shared/conformance/README.md: (8.54 - 0.43) s / 5,000, on such a machine).</summary>
    private const double Official = 1.7;

    public static IEnumerable<Ratio> Measure(string folder)
    {
        var (none, _) = Best(0);
        var times = new List<double>();
        foreach (var size in (int[])[1000, 5000, 10_000])
        {
            var (ours, theirs) = Best(size);
            times.Add(ours.Wall);
            if (ours.Sent != theirs.Sent) throw new InvalidOperationException($"The two did not send the same: {ours.Sent} and {theirs.Sent} (registrations, bytes).");
            yield return new Ratio($"registrations: {size} through the client / a bare loop, ms", ours.Wall, theirs.Wall, 2);
            yield return new Ratio($"registrations: {size} through the client / a bare loop, ms of CPU", ours.Cpu, theirs.Cpu, 2);
            yield return new Ratio($"registrations: {size} through the client / a bare loop, MiB at most", ours.PeakMiB, theirs.PeakMiB);
            yield return new Ratio($"registrations: one of {size}, less the start / the official client, µs", (ours.Wall - none.Wall) / size * 1000, Official * 1000, 0.2);
        }
        yield return new Ratio("registrations: 10,000 / 1,000, ms", times[2], times[0], 11);
        yield return new Ratio("registrations: 10,000 / 1,000, each less the start, ms", times[2] - none.Wall, times[0] - none.Wall, 11);
    }

    private static (RegistrationRun Ours, RegistrationRun Theirs) Best(int count)
    {
        var (ours, theirs) = (RegistrationRun.Of("client", count), RegistrationRun.Of("bare", count));
        for (var i = 1; i < Rounds; i++) (ours, theirs) = (ours.Best(RegistrationRun.Of("client", count)), theirs.Best(RegistrationRun.Of("bare", count)));
        return (ours, theirs);
    }
}
