using ServiceInfra.Conformance.Engine;

namespace ServiceInfra.Conformance;

/// <summary>Many registrations at once.</summary>
public sealed class ThroughputTests
{
    [Theory]
    [InlineData("16", 100, 256)]
    [InlineData("1000", 257, 600)]
    public async Task As_many_are_under_way_as_the_engine_works_on_or_a_few_hundred(string parallel, int atLeast, int atMost)
    {
        var (now, most) = (0, 0);
        await using var engine = await FakeEngine.StartAsync(async call =>
        {
            if (call.Method != "RegisterResource" || !call.Registration.Custom) return false;
            lock (call.Engine) most = Math.Max(most, ++now);
            await Task.Delay(700);
            lock (call.Engine) now--;
            return false;
        });
        var end = await Victim.RunAsync("many 600", engine.Address, new() { ["PULUMI_PARALLEL"] = parallel });
        Assert.Equal(0, end.ExitCode);
        Assert.Equal(601, engine.Registrations.Count);
        Verdict.SdkOnly(() => Assert.InRange(most, atLeast, atMost));
    }
}
