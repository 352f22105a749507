using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using ServiceInfra.Conformance.Engine;

namespace ServiceInfra.Conformance;

/// <summary>The engine answers with what is no answer, or a very long one.</summary>
public sealed class AnswerTests
{
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
        Verdict.AssertFailed(await Victim.RunAsync("chain", engine.Address));
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
        Verdict.AssertFailed(await Victim.RunAsync("chain", engine.Address));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_stops_halfway(bool abort)
    {
        await using var engine = await FakeEngine.StartAsync(async call => call.Registers("svc-2") && await call.StopHalfwayAsync(abort));
        Verdict.AssertFailed(await Victim.RunAsync("chain", engine.Address));
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
        Verdict.AssertFailed(await Victim.RunAsync("chain", engine.Address));
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
}
