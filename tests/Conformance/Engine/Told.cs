using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace ServiceInfra.Conformance.Engine;

/// <summary>What a program that ran to its end had told an engine, its special values in short: (secret x), (unknown), URNs as type::name.</summary>
internal sealed class Told(Ended end, FakeEngine engine)
{
    private const string Config = """{"shop:map":"{\"a\":1}","shop:text":"not JSON","kubernetes:context":"kind"}""";

    public int ExitCode => end.ExitCode;

    public TimeSpan After => end.After;

    /// <summary>Whether it said that all is registered.</summary>
    public bool WaitedForShutdown => engine.Methods.Contains("SignalAndWaitForShutdown");

    /// <summary>The outputs of the stack.</summary>
    public string Outputs => Short(Assert.Single(engine.Outputs, o => o.Urn.Contains("pulumi:pulumi:Stack")).Outputs.ToString());

    /// <summary>The error messages.</summary>
    public string[] Errors => [.. engine.Messages.Where(m => m.Severity == LogSeverity.Error).Select(m => m.Message)];

    /// <summary>All resources but the stack, by name.</summary>
    public string[] Names => [.. engine.Registrations.Select(r => r.Name).Where(n => n != "shop-dev").Order(StringComparer.Ordinal)];

    public RegisterResourceRequest this[string name] => Assert.Single(engine.Registrations, r => r.Name == name);

    /// <summary>Runs a program of Victim/ under an engine that answers well, knows another stack, and refuses all functions.</summary>
    public static async Task<Told> RunAsync(string program, bool preview = false)
    {
        await using var engine = await FakeEngine.StartAsync(AnswerAsync);
        return new(await Victim.RunAsync(program, engine.Address, new() { ["PULUMI_CONFIG"] = Config, ["PULUMI_DRY_RUN"] = preview ? "true" : "false" }), engine);
    }

    /// <summary>One argument of a resource.</summary>
    public string Input(string name, string property) => Short(this[name].Object.Fields[property].ToString());

    public static string Short(string json) => json
        .Replace("\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"", "(unknown)", StringComparison.Ordinal)
        .Replace("{ \"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\", \"value\": ", "{ secret ", StringComparison.Ordinal)
        .Replace("{ \"4dabf18193072939515e22adb298388d\": \"5cf8f73096256a8f31e491e813e4eb8e\", ", "{ resource ", StringComparison.Ordinal)
        .Replace("urn:pulumi:dev::shop::", "", StringComparison.Ordinal).Replace("kubernetes:core/v1:", "", StringComparison.Ordinal);

    private static async Task<bool> AnswerAsync(Call call)
    {
        switch (call.Method)
        {
            case "ReadResource":
                await call.AnswerAsync(new ReadResourceResponse { Urn = "urn:pulumi:dev::shop::pulumi:pulumi:StackReference::network", Properties = Network() });
                return true;
            case "Invoke":
                await call.AnswerAsync(new InvokeResponse { Failures = { new InvokeResponse.Types.CheckFailure { Property = "a", Reason = "no" }, new InvokeResponse.Types.CheckFailure { Reason = "not at all" } } });
                return true;
            default:
                return false;
        }
    }

    private static Struct Network()
    {
        var secret = new Struct { Fields = { ["4dabf18193072939515e22adb298388d"] = Value.ForString("1b47061264138c4ac30d75fd1eb44270"), ["value"] = Value.ForString("hush") } };
        var outputs = new Struct { Fields = { ["zone"] = Value.ForString("eu"), ["password"] = Value.ForStruct(secret) } };
        return new() { Fields = { ["name"] = Value.ForString("acme/network/dev"), ["outputs"] = Value.ForStruct(outputs), ["secretOutputNames"] = Value.ForList(Value.ForString("password")) } };
    }
}
