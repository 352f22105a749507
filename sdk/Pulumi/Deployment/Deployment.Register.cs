using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Serialization;

namespace Pulumi;

public sealed partial class Deployment
{
    private readonly Features _features;

    /// <summary>The state of a resource as the engine has it.</summary>
    private sealed record Answer(string Urn, string Id, Struct? State, bool Succeeded)
    {
        /// <summary>What single outputs depend on besides the resource: only components made elsewhere say so.</summary>
        public ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies { get; init; } = ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty;
    }

    /// <summary>Registers or reads a resource in the background.</summary>
    internal void Register(Resource resource, bool custom, ResourceArgs args, ResourceOptions options) =>
        _tasks.Watch(CompleteAsync(resource, custom, args, options));

    /// <summary>Completes the outputs of a resource, one way or another.</summary>
    private async Task CompleteAsync(Resource resource, bool custom, ResourceArgs args, ResourceOptions options)
    {
        try
        {
            var answer = await ReadOrRegisterAsync(resource, custom, args, options);
            void Warn(string warning) => Logger.Warn(warning, resource);
            foreach (var output in resource.CompletionSources) Complete(output, resource, answer, Warn);
        }
        catch (Exception e)
        {
            foreach (var output in resource.CompletionSources) output.TrySetException(e);
            throw;
        }
    }

    private void Complete(OutputCompletionSource output, Resource resource, Answer answer, Action<string> warn)
    {
        if (output.Name == Constants.UrnKey) output.SetText(answer.Urn, true);
        else if (output.Name == Constants.IdKey && resource is CustomResource) output.SetText(answer.Id, answer.Id != "");
        else if (answer.State != null && answer.State.Fields.TryGetValue(output.Name, out var value))
        {
            output.SetValue(warn, value, answer.Dependencies.GetValueOrDefault(output.Name, []));
        }
        // What the answer leaves out is null after an update, and open in a preview or after a failure.
        else output.TrySetDefault(!Settings.IsDryRun && answer.Succeeded);
    }

    private async Task<Answer> ReadOrRegisterAsync(Resource resource, bool custom, ResourceArgs args, ResourceOptions options)
    {
        if (options.Urn != null) return await GetResourceAsync(options.Urn);
        if (options.Id != null && await options.Id.ToOutput().GetValueAsync("") is { Length: > 0 } id)
        {
            if (!custom) throw new ArgumentException($"{nameof(ResourceOptions)}.{nameof(ResourceOptions.Id)} is only valid for a {nameof(CustomResource)}");
            return await ReadAsync(resource, id, args, options);
        }
        return await RegisterAsync(resource, custom, args, options);
    }

    private async Task<Answer> ReadAsync(Resource resource, string id, ResourceArgs args, ResourceOptions options)
    {
        var prepared = await PrepareAsync(resource, true, args, options);
        var request = new ReadResourceRequest
        {
            Id = id,
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = prepared.Parent,
            Properties = prepared.Properties,
            Dependencies = { prepared.Dependencies },
            Provider = prepared.Provider,
            Version = options.Version ?? "",
            AcceptSecrets = true,
            AcceptResources = _features.AcceptsResources,
        };
        var answer = await Monitor.ReadResourceAsync(resource, request);
        return new(answer.Urn, id, answer.Properties, true);
    }

    private async Task<Answer> RegisterAsync(Resource resource, bool custom, ResourceArgs args, ResourceOptions options)
    {
        // An engine that takes no messages could not be told of a failure either: find out before anything is registered.
        if (resource is Stack) await Logger.LogAsync(LogSeverity.Debug, $"Registering stack {resource.GetResourceName()}", null, null, null);
        var prepared = await PrepareAsync(resource, custom, args, options);
        var request = await RegistrationRequest.CreateAsync(resource, custom, options, prepared, _features);
        var answer = await Monitor.RegisterResourceAsync(resource, request);
        if (answer is { Urn: "", Result: Result.Success })
            throw new InvalidOperationException($"The engine answered the registration of {request.Type} '{request.Name}' without a URN.");
        return new(answer.Urn, answer.Id, answer.Object, answer.Result == Result.Success)
        {
            Dependencies = answer.PropertyDependencies.Count == 0 ? ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty
                : answer.PropertyDependencies.ToImmutableDictionary(d => d.Key, d => d.Value.Urns.Select(u => (Resource)new DependencyResource(u)).ToImmutableHashSet()),
        };
    }

    private async Task<Answer> GetResourceAsync(string urn)
    {
        var answer = await Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = "pulumi:pulumi:getResource",
            Args = new Struct { Fields = { [Constants.UrnKey] = Value.ForString(urn) } },
            AcceptResources = _features.AcceptsResources,
        });
        ThrowIfFailed("pulumi:pulumi:getResource", answer);
        var found = answer.Return.Fields;
        return new(found[Constants.UrnKey].StringValue, found[Constants.IdKey].StringValue, found["state"].StructValue, true);
    }

    /// <summary>Waits for everything a resource needs, and puts it in the engine's form.</summary>
    private async ValueTask<PreparedResource> PrepareAsync(Resource resource, bool custom, ResourceArgs args, ResourceOptions options)
    {
        var result = new PreparedResource();
        if (options.HasDependsOn)
        {
            var explicitly = await options.DependsOn.ToOutput().GetValueAsync([]);
            result.Dependencies.UnionWith(await ResourceGraph.UrnsAsync(ResourceGraph.Reachable(explicitly.Where(r => r != null))));
        }
        var keepOutputs = resource.IsRemote && await _features.OutputValues;
        await SerializeAsync(result, args, new Serializer(await _features.ResourceReferences, keepOutputs, resource.IsRemote));
        if ((options.Parent ?? (resource is Stack ? null : Stack)) is { } parent) result.Parent = (await parent.Urn.DataAsync).Value ?? "";
        if (custom && options.Provider != null) result.Provider = await options.Provider.ReferenceAsync();
        return result;
    }

    private static async ValueTask SerializeAsync(PreparedResource result, ResourceArgs args, Serializer serializer)
    {
        foreach (var (name, value) in args.Members())
        {
            if (value == null || name is Constants.UrnKey or Constants.IdKey) continue;
            if (await SerializePropertyAsync(serializer, name, value) is not { } serialized) continue;
            result.Properties.Fields[name] = serialized;
            // Also for a property that depends on nothing: the engine takes a missing entry for "depends on everything".
            var dependencies = new RegisterResourceRequest.Types.PropertyDependencies();
            if (serializer.TakeDependencies() is { } met) dependencies.Urns.AddRange(await ResourceGraph.UrnsAsync(ResourceGraph.Reachable(met)));
            result.PropertyDependencies[name] = dependencies;
            result.Dependencies.UnionWith(dependencies.Urns);
        }
    }

    private static async ValueTask<Value?> SerializePropertyAsync(Serializer serializer, string name, object? value)
    {
        try
        {
            return await serializer.SerializeAsync(value);
        }
        catch (Exception e)
        {
            throw new SerializationException(name, e);
        }
    }

    /// <summary>Sends the outputs of a component or of the stack in the background.</summary>
    internal void RegisterOutputs(ComponentResource component, Output<IDictionary<string, object?>> outputs) =>
        _tasks.Watch(RegisterOutputsAsync(component, outputs));

    private async Task RegisterOutputsAsync(ComponentResource component, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await component.Urn.DataAsync;
        var values = await outputs.DataAsync;
        var serializer = new Serializer(await _features.ResourceReferences);
        var request = new RegisterResourceOutputsRequest { Urn = urn.Value ?? "", Outputs = new Struct() };
        foreach (var (name, value) in values.Value ?? ImmutableDictionary<string, object?>.Empty)
        {
            if (await SerializePropertyAsync(serializer, name, value) is { } serialized) request.Outputs.Fields[name] = serialized;
        }
        await Monitor.RegisterResourceOutputsAsync(request);
    }
}
