using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Serialization;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Calls a provider's function; without a call if an argument is not known.</summary>
    internal Output<T> Invoke<T>(string token, InvokeArgs? args, InvokeOptions? options, bool single) => new(InvokeAsync<T>(token, args, options, single));

    /// <summary>The same for a caller who waits for the answer, and may deal with a failure.</summary>
    internal async Task<T> InvokeNowAsync<T>(string token, InvokeArgs? args, InvokeOptions? options, bool single) =>
        (await InvokeAsync<T>(token, args, options, single)).Value;

    private async Task<OutputData<T>> InvokeAsync<T>(string token, InvokeArgs? args, InvokeOptions? options, bool single)
    {
        var sum = OutputData<object?>.Of(null);
        if (options is InvokeOutputOptions { DependsOn.PartCount: > 0 } withDependencies)
        {
            var needed = await withDependencies.DependsOn.ToOutput().DataAsync;
            sum = sum with { Resources = [.. needed.Value.Where(r => r != null)] };
            await ResourceGraph.UrnsAsync(ResourceGraph.Reachable(sum.Resources));
        }
        var serializer = new Serializer(await _features.ResourceReferences);
        var sent = new Struct();
        foreach (var (name, value) in (args ?? InvokeArgs.Empty).Members())
        {
            if (await SerializePropertyAsync(serializer, name, value) is not { } serialized) continue;
            var (isKnown, isSecret) = Deserializer.Inspect(serialized);
            sum = sum with { IsKnown = sum.IsKnown && isKnown, IsSecret = sum.IsSecret || isSecret };
            sent.Fields[name] = Plain(serialized);
        }
        sum = sum with { Resources = sum.Resources.Union(serializer.TakeDependencies() ?? []) };
        return sum.IsKnown ? sum.Around(await SendAsync<T>(token, sent, options, single)) : sum.Unknown<T>();
    }

    private async Task<OutputData<T>> SendAsync<T>(string token, Struct args, InvokeOptions? options, bool single)
    {
        var provider = options?.Provider ?? options?.Parent?.GetProvider(token);
        var answer = await Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = token,
            Args = args,
            Provider = provider == null ? "" : await provider.ReferenceAsync(),
            Version = options?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? "",
            AcceptResources = _features.AcceptsResources,
        });
        ThrowIfFailed(token, answer);
        var result = single ? answer.Return?.Fields.Values.FirstOrDefault() : Value.ForStruct(answer.Return ?? new Struct());
        return Converter.Convert<T>(warning => Logger.Warn(warning), $"{token} result", result ?? Value.ForNull());
    }

    /// <summary>Functions take no secrets as such: the answer becomes one instead.</summary>
    private static Value Plain(Value value) => Deserializer.Unwrap(value) switch
    {
        null => Value.ForNull(),
        { KindCase: Value.KindOneofCase.ListValue } list => Value.ForList([.. list.ListValue.Values.Select(Plain)]),
        { KindCase: Value.KindOneofCase.StructValue } inner => Value.ForStruct(new Struct { Fields = { inner.StructValue.Fields.ToDictionary(f => f.Key, f => Plain(f.Value)) } }),
        var plain => plain,
    };

    private static void ThrowIfFailed(string token, InvokeResponse answer)
    {
        if (answer.Failures.Count > 0)
            throw new InvokeException($"Invoke of '{token}' failed: {string.Join("; ", answer.Failures.Select(f => $"{f.Reason} ({f.Property})"))}");
    }

    private sealed class InvokeException(string message) : Exception(message);
}
