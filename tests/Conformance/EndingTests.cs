using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Pulumi.Rpc;
using ServiceInfra.Conformance.Engine;

namespace ServiceInfra.Conformance;

/// <summary>How a program ends: after a signal, in unusual surroundings, and when the engine does not take its last words.</summary>
public sealed class EndingTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_the_program_as_failed(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals on Windows.");
        Assert.SkipWhen(signal == "INT" && IsInterruptIgnored(), "This test run ignores SIGINT, and its children inherit that (a shell did so for a background job).");
        var underWay = new TaskCompletionSource();
        await using var engine = await FakeEngine.StartAsync(async call =>
        {
            if (!call.Registers("svc-5")) return false;
            underWay.TrySetResult();
            await Task.Delay(Timeout.Infinite, call.Http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        });
        var end = await Victim.RunAsync("chain", engine.Address, started: child =>
        {
            Assert.True(underWay.Task.Wait(TimeSpan.FromSeconds(20)));
            Process.Start("kill", [$"-{signal}", child.Id.ToString()]).WaitForExit();
        });
        Verdict.AssertFailed(end);
        Assert.DoesNotContain("SignalAndWaitForShutdown", engine.Methods);
    }

    [Fact]
    public async Task A_proxy_in_the_environment_is_no_way_to_the_engine()
    {
        await using var engine = await FakeEngine.StartAsync();
        var end = await Victim.RunAsync("chain", engine.Address, new()
        {
            ["HTTP_PROXY"] = "http://127.0.0.1:1",
            ["http_proxy"] = "http://127.0.0.1:1",
            ["HTTPS_PROXY"] = "http://127.0.0.1:1",
            ["ALL_PROXY"] = "http://127.0.0.1:1",
            ["NO_PROXY"] = "",
        });
        Verdict.SdkOnly(() => Assert.Equal(0, end.ExitCode));
    }

    [Fact]
    public async Task The_engine_listens_on_IPv6()
    {
        Assert.SkipUnless(Socket.OSSupportsIPv6, "There is no IPv6 here.");
        await using var engine = await FakeEngine.StartAsync(on: IPAddress.IPv6Loopback);
        Assert.Equal(0, (await Victim.RunAsync("chain", engine.Address)).ExitCode);
    }

    [Fact]
    public async Task An_engine_that_takes_no_messages_gets_no_registrations()
    {
        await using var engine = await FakeEngine.StartAsync(async call => call.Method == "Log" && await call.RefuseAsync(14, "no messages"));
        var end = await Victim.RunAsync("throws", engine.Address);
        Verdict.AssertFailed(end);
        Verdict.SdkOnly(() =>
        {
            Assert.DoesNotContain("RegisterResource", engine.Methods);
            Assert.Contains("no messages", end.Stderr);
        });
    }

    [Fact]
    public async Task The_shutdown_call_fails()
    {
        await using var engine = await FakeEngine.StartAsync(async call => call.Method == "SignalAndWaitForShutdown" && await call.RefuseAsync(13, "a step failed"));
        Assert.Equal(Verdict.Reported, (await Victim.RunAsync("chain", engine.Address)).ExitCode);
        Assert.Contains(engine.Messages, m => m.Message.Contains("a step failed"));
    }

    [Fact]
    public async Task An_engine_that_does_not_know_the_shutdown_call_is_an_old_one()
    {
        await using var engine = await FakeEngine.StartAsync(async call => call.Method == "SignalAndWaitForShutdown" && await call.RefuseAsync(12, "unknown method"));
        Assert.Equal(0, (await Victim.RunAsync("chain", engine.Address)).ExitCode);
    }

    [Theory]
    [InlineData("throws", "thrown by the program")]
    [InlineData("swallowed", "a message")]
    public async Task A_failure_of_the_program_is_told_to_the_engine(string program, string message)
    {
        await using var engine = await FakeEngine.StartAsync();
        Assert.Equal(Verdict.Reported, (await Victim.RunAsync(program, engine.Address)).ExitCode);
        Assert.Contains(engine.Messages, m => m.Severity == LogSeverity.Error && m.Message.Contains(message));
        Assert.DoesNotContain("SignalAndWaitForShutdown", engine.Methods);
    }

    [Theory]
    [InlineData("cancelled")]
    [InlineData("null")]
    public async Task What_looks_harmless_is_a_failure_too(string program)
    {
        await using var engine = await FakeEngine.StartAsync();
        var end = await Victim.RunAsync(program, engine.Address);
        Verdict.SdkOnly(() =>
        {
            Assert.Equal(Verdict.Reported, end.ExitCode);
            Assert.DoesNotContain("SignalAndWaitForShutdown", engine.Methods);
        });
    }

    private static bool IsInterruptIgnored()
    {
        var ignored = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("SigIgn:")) : null;
        return ignored != null && (Convert.ToUInt64(ignored[7..].Trim(), 16) & 2) != 0;
    }
}
