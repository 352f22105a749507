using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using ServiceInfra.Conformance.Engine;

namespace ServiceInfra.Conformance;

/// <summary>The engine misbehaves: the program must end, never with 0 (the engine would delete what is missing), and say why in a line or two.</summary>
public sealed class BreakageTests
{
    private const int Reported = 32;

    [Theory]
    [InlineData(14, "resource monitor shut down while waiting on step's done channel")]
    [InlineData(4, "deadline exceeded")]
    [InlineData(8, "received message larger than max")]
    [InlineData(13, "two lines\nand \"quotes\"")]
    [InlineData(1, "")]
    public async Task A_refusal_is_reported_without_a_stack_trace(int code, string message)
    {
        await using var engine = await FakeEngine.StartAsync(async call => call.Registers("svc-3") && await call.RefuseAsync(code, message));
        var end = await Victim.RunAsync("chain", engine.Address);
        Assert.Equal(Reported, end.ExitCode);
        Assert.DoesNotContain("SignalAndWaitForShutdown", engine.Methods);
        var errors = engine.Messages.Where(m => m.Severity == LogSeverity.Error).ToList();
        Assert.Contains(errors, e => e.Message.Contains(message));
        SdkOnly(() => Assert.DoesNotContain("   at ", Assert.Single(errors).Message));
    }

    [Fact]
    public async Task Two_hundred_refusals_of_a_stopping_engine_are_one_message()
    {
        await using var engine = await FakeEngine.StartAsync(async call =>
            call.Method == "RegisterResource" && call.Registration.Custom && await call.RefuseAsync(14, "the monitor is shutting down"));
        var end = await Victim.RunAsync("many", engine.Address);
        Assert.Equal(Reported, end.ExitCode);
        SdkOnly(() => Assert.Single(engine.Messages, m => m.Severity == LogSeverity.Error));
    }

    [Fact]
    public async Task The_engine_dies_in_mid_run()
    {
        await using var engine = await FakeEngine.StartAsync(async call =>
        {
            if (!call.Registers("svc-5")) return false;
            await call.Engine.DieAsync();
            return true;
        });
        AssertFailedReadably(await Victim.RunAsync("chain", engine.Address));
    }

    [Fact]
    public async Task The_engine_dies_before_it_is_told_that_all_is_registered()
    {
        await using var engine = await FakeEngine.StartAsync(async call =>
        {
            if (call.Method != "SignalAndWaitForShutdown") return false;
            await call.Engine.DieAsync();
            return true;
        });
        AssertFailedReadably(await Victim.RunAsync("chain", engine.Address));
    }

    [Fact]
    public async Task There_is_no_engine()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = listener.LocalEndpoint.ToString()!;
        listener.Stop();
        AssertFailedReadably(await Victim.RunAsync("chain", address));
    }

    [Fact]
    public async Task What_listens_is_no_engine()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        var serve = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"u8.ToArray(), stop.Token);
            }
        }, TestContext.Current.CancellationToken);
        AssertFailedReadably(await Victim.RunAsync("chain", listener.LocalEndpoint.ToString()!));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => serve);
    }

    [Theory]
    [InlineData("svc-2")]
    [InlineData("shop-dev")]
    public async Task Garbage_for_an_answer(string name)
    {
        await using var engine = await FakeEngine.StartAsync(async call =>
        {
            if (!call.Registers(name)) return false;
            byte[] garbage = [.. Enumerable.Range(0, 300).Select(i => (byte)(i * 37 | 7))];
            await call.AnswerAsync(Call.Frame(garbage, garbage.Length));
            return true;
        });
        AssertFailed(await Victim.RunAsync("chain", engine.Address));
        Assert.Contains(engine.Messages, m => m.Severity == LogSeverity.Error);
    }

    [Fact]
    public async Task A_web_page_for_an_answer()
    {
        await using var engine = await FakeEngine.StartAsync(async call =>
        {
            if (!call.Registers("svc-2")) return false;
            call.Http.Response.StatusCode = 502;
            call.Http.Response.ContentType = "text/html";
            await call.Http.Response.Body.WriteAsync("<h1>Bad Gateway</h1>"u8.ToArray());
            return true;
        });
        AssertFailed(await Victim.RunAsync("chain", engine.Address));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_stops_halfway(bool abort)
    {
        await using var engine = await FakeEngine.StartAsync(async call => call.Registers("svc-2") && await call.StopHalfwayAsync(abort));
        AssertFailed(await Victim.RunAsync("chain", engine.Address));
    }

#if BUNDLED
    [Fact]
    public async Task An_answer_without_a_URN()
    {
        await using var engine = await FakeEngine.StartAsync(async call =>
        {
            if (!call.Registers("svc-2")) return false;
            await call.AnswerAsync(new Empty());
            return true;
        });
        AssertFailed(await Victim.RunAsync("chain", engine.Address));
        Assert.Contains(engine.Messages, m => m.Message.Contains("svc-2"));
    }
#endif

    [Fact]
    public async Task An_answer_of_ten_megabytes()
    {
        await using var engine = await FakeEngine.StartAsync(async call =>
        {
            if (!call.Registers("svc-9")) return false;
            var metadata = new Struct { Fields = { ["name"] = Value.ForString(new string('x', 10_000_000)) } };
            await call.AnswerAsync(new RegisterResourceResponse { Urn = "urn:pulumi:dev::shop::t::svc-9", Id = "x", Object = new() { Fields = { ["metadata"] = Value.ForStruct(metadata) } } });
            return true;
        });
        Assert.Equal(0, (await Victim.RunAsync("chain", engine.Address)).ExitCode);
        Assert.Equal(10_000_000, Assert.Single(engine.Outputs).Outputs.Fields["last"].NumberValue);
    }

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
        AssertFailed(end);
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
        SdkOnly(() => Assert.Equal(0, end.ExitCode));
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
        AssertFailed(end);
        SdkOnly(() =>
        {
            Assert.DoesNotContain("RegisterResource", engine.Methods);
            Assert.Contains("no messages", end.Stderr);
        });
    }

    [Fact]
    public async Task The_shutdown_call_fails()
    {
        await using var engine = await FakeEngine.StartAsync(async call => call.Method == "SignalAndWaitForShutdown" && await call.RefuseAsync(13, "a step failed"));
        Assert.Equal(Reported, (await Victim.RunAsync("chain", engine.Address)).ExitCode);
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
        Assert.Equal(Reported, (await Victim.RunAsync(program, engine.Address)).ExitCode);
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
        SdkOnly(() =>
        {
            Assert.Equal(Reported, end.ExitCode);
            Assert.DoesNotContain("SignalAndWaitForShutdown", engine.Methods);
        });
    }

    private static bool IsInterruptIgnored()
    {
        var ignored = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("SigIgn:")) : null;
        return ignored != null && (Convert.ToUInt64(ignored[7..].Trim(), 16) & 2) != 0;
    }

    private static void AssertFailed(Ended end) => Assert.True(end.ExitCode != 0, $"exit 0 after {end.After}: {end.Stdout}{end.Stderr}");

    private static void AssertFailedReadably(Ended end)
    {
        AssertFailed(end);
        SdkOnly(() =>
        {
            Assert.InRange(end.Stderr.Trim().Split('\n').Length, 1, 2);
            Assert.DoesNotContain("   at ", end.Stderr);
        });
    }

    /// <summary>For what this client does better than the official one.</summary>
    private static void SdkOnly(Action assertions)
    {
#if BUNDLED
        assertions();
#else
        _ = assertions;
#endif
    }
}
