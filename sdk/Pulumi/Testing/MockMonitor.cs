using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>Answers from the mocks of a test.</summary>
internal sealed class MockMonitor(IMocks mocks, DeploymentSettings settings) : IMonitor
{
    private readonly ConcurrentDictionary<string, Struct> _registered = new();
    private ImmutableList<Resource> _resources = [];

    public ImmutableArray<Resource> Resources => [.. _resources];

    public Task<bool> SupportsFeatureAsync(string id) => Task.FromResult(id != "outputValues");

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        ImmutableInterlocked.Update(ref _resources, list => list.Add(resource));
        var urn = NewUrn(request.Parent, request.Type, request.Name);
        if (request.Type == Stack.TypeName) return new() { Urn = urn, Object = new Struct() };
        var (id, state) = await NewResourceAsync(urn, new()
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Inputs(request.Object),
            Provider = request.Provider,
            Id = request.ImportId,
        });
        return new() { Urn = urn, Id = id ?? request.ImportId, Object = state };
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        var urn = NewUrn(request.Parent, request.Type, request.Name);
        var (_, state) = await NewResourceAsync(urn, new()
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Inputs(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        });
        ImmutableInterlocked.Update(ref _resources, list => list.Add(resource));
        return new() { Urn = urn, Properties = state };
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        mocks.RegisterResourceOutputs(new(request.Urn, request.Outputs.Fields.ToImmutableDictionary(f => f.Key, f => ToOutput(f.Value))));

    public async Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        if (request.Tok == "pulumi:pulumi:getResource")
        {
            var urn = request.Args.Fields[Constants.UrnKey].StringValue;
            return new() { Return = _registered.GetValueOrDefault(urn) ?? throw new InvalidOperationException($"Unknown resource {urn}") };
        }
        var result = await mocks.CallAsync(new() { Token = request.Tok, Args = Inputs(request.Args), Provider = request.Provider });
        return new() { Return = await SerializeAsync(result) };
    }

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private async Task<(string? Id, Struct State)> NewResourceAsync(string urn, MockResourceArgs args)
    {
        var (id, state) = await mocks.NewResourceAsync(args);
        var serialized = await SerializeAsync(state);
        _registered[urn] = new Struct
        {
            Fields =
            {
                [Constants.UrnKey] = Value.ForString(urn),
                [Constants.IdKey] = Value.ForString(id ?? args.Id ?? ""),
                ["state"] = Value.ForStruct(serialized),
            },
        };
        return (id, serialized);
    }

    private static async Task<Struct> SerializeAsync(object state) =>
        (await new Serializer(keepResources: true).SerializeAsync(state))?.StructValue
            ?? throw new InvalidOperationException($"{state?.GetType().FullName} is not a supported argument type");

    private static ImmutableDictionary<string, object> Inputs(Struct? sent) =>
        (sent?.Fields ?? []).Where(f => Deserializer.Inspect(f.Value).IsKnown)
            .Select(f => (f.Key, Value: Deserializer.Deserialize(f.Value))).Where(f => f.Value != null).ToImmutableDictionary(f => f.Key, f => f.Value!);

    private static Output<object?> ToOutput(Value value)
    {
        var (isKnown, isSecret) = Deserializer.Inspect(value);
        return new(new OutputData<object?>([], Deserializer.Deserialize(value), isKnown, isSecret));
    }

    private string NewUrn(string parent, string type, string name)
    {
        var qualified = parent == "" ? type : parent.Split("::")[2].Split('$')[0] + "$" + type;
        return $"urn:pulumi:{settings.Stack}::{settings.Project}::{qualified}::{name}";
    }
}
