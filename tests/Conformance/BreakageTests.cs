using System.Net;
using System.Net.Sockets;
using Pulumi.Rpc;
using ServiceInfra.Conformance.Engine;

namespace ServiceInfra.Conformance;

/// <summary>The engine refuses, dies, or is none: the program must end, never with 0 (the engine would delete what is missing), and say why in a line or two.</summary>
public sealed class BreakageTests
{
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
        Assert.Equal(Verdict.Reported, end.ExitCode);
        Assert.DoesNotContain("SignalAndWaitForShutdown", engine.Methods);
        var errors = engine.Messages.Where(m => m.Severity == LogSeverity.Error).ToList();
        Assert.Contains(errors, e => e.Message.Contains(message));
        Verdict.SdkOnly(() => Assert.DoesNotContain("   at ", Assert.Single(errors).Message));
    }

    [Fact]
    public async Task Two_hundred_refusals_of_a_stopping_engine_are_one_message()
    {
        await using var engine = await FakeEngine.StartAsync(async call =>
            call.Method == "RegisterResource" && call.Registration.Custom && await call.RefuseAsync(14, "the monitor is shutting down"));
        var end = await Victim.RunAsync("many", engine.Address);
        Assert.Equal(Verdict.Reported, end.ExitCode);
        Verdict.SdkOnly(() => Assert.Single(engine.Messages, m => m.Severity == LogSeverity.Error));
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
        Verdict.AssertFailedReadably(await Victim.RunAsync("chain", engine.Address));
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
        Verdict.AssertFailedReadably(await Victim.RunAsync("chain", engine.Address));
    }

    [Fact]
    public async Task There_is_no_engine()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = listener.LocalEndpoint.ToString()!;
        listener.Stop();
        Verdict.AssertFailedReadably(await Victim.RunAsync("chain", address));
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
        Verdict.AssertFailedReadably(await Victim.RunAsync("chain", listener.LocalEndpoint.ToString()!));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => serve);
    }
}
