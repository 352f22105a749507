using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Puts a registration together.</summary>
internal static class RegistrationRequest
{
    public static async ValueTask<RegisterResourceRequest> CreateAsync(Resource resource, bool custom, ResourceOptions options, PreparedResource prepared, Features features)
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = prepared.Parent,
            Custom = custom,
            Remote = resource.IsRemote,
            Object = prepared.Properties,
            Provider = prepared.Provider,
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = features.AcceptsResources,
            SupportsResultReporting = true,
            Hooks = new(),
            Dependencies = { prepared.Dependencies },
            IgnoreChanges = { options.IgnoreChanges },
            HideDiffs = { options.HideDiffs },
            PropertyDependencies = { prepared.PropertyDependencies },
        };
        if (options.Protect is { } protect) request.Protect = protect;
        if (options.RetainOnDelete is { } retain) request.RetainOnDelete = retain;
        if (options.CustomTimeouts is { } timeouts) request.CustomTimeouts = Timeouts(timeouts);
        if (options is CustomResourceOptions own) AddCustom(request, own);
        await AddReferencesAsync(request, options, features);
        await AddAliasesAsync(request, resource, options, features);
        if (resource.IsRemote && options is ComponentResourceOptions component) await AddProvidersAsync(request, component);
        return request;
    }

    private static void AddCustom(RegisterResourceRequest request, CustomResourceOptions options)
    {
        request.ImportId = options.ImportId ?? "";
        request.DeleteBeforeReplace = options.DeleteBeforeReplace ?? false;
        request.DeleteBeforeReplaceDefined = options.DeleteBeforeReplace != null;
        request.AdditionalSecretOutputs.AddRange(options.AdditionalSecretOutputs);
        request.ReplaceOnChanges.AddRange(options.ReplaceOnChanges);
        request.EnvVarMappings.Add(options.EnvVarMappings);
    }

    private static async ValueTask AddReferencesAsync(RegisterResourceRequest request, ResourceOptions options, Features features)
    {
        if (options.DeletedWith != null)
        {
            if (!await features.DeletedWith) throw new InvalidOperationException("The Pulumi CLI does not support the DeletedWith option. Please update the Pulumi CLI.");
            request.DeletedWith = await options.DeletedWith.Urn.GetValueAsync("");
        }
        if (options.HasReplaceWith)
        {
            var resources = await options.ReplaceWith.ToOutput().GetValueAsync([]);
            request.ReplaceWith.AddRange(await ResourceGraph.UrnsAsync(resources.Where(r => r != null)));
        }
        if (options.ReplacementTrigger != null)
            request.ReplacementTrigger = await new Serializer(await features.ResourceReferences).SerializeAsync(options.ReplacementTrigger) ?? Value.ForNull();
    }

    private static async ValueTask AddAliasesAsync(RegisterResourceRequest request, Resource resource, ResourceOptions options, Features features)
    {
        if (!await features.AliasSpecs)
        {
            foreach (var former in resource.FormerUrns)
            {
                var urn = await former.GetValueAsync("");
                if (!string.IsNullOrEmpty(urn) && !request.AliasURNs.Contains(urn)) request.AliasURNs.Add(urn);
            }
            return;
        }
        if (!options.HasAliases) return;
        foreach (var input in options.Aliases)
        {
            var alias = await input.ToOutput().DataAsync;
            if (alias.IsKnown) request.Aliases.Add(await SpecAsync(alias.Value));
        }
    }

    private static async ValueTask<Rpc.Alias> SpecAsync(Alias alias)
    {
        AliasUrns.Check(alias);
        if (alias.Urn != null) return new() { Urn = alias.Urn };
        var spec = new Rpc.Alias.Types.Spec
        {
            Name = await TextAsync(alias.Name),
            Type = await TextAsync(alias.Type),
            Stack = await TextAsync(alias.Stack),
            Project = await TextAsync(alias.Project),
        };
        if (alias.Parent != null) spec.ParentUrn = await alias.Parent.Urn.GetValueAsync("");
        else if (alias.ParentUrn != null) spec.ParentUrn = await TextAsync(alias.ParentUrn);
        else if (alias.NoParent) spec.NoParent = true;
        return new() { Spec = spec };
    }

    private static async ValueTask<string> TextAsync(Input<string>? input) => input == null ? "" : await input.ToOutput().GetValueAsync("") ?? "";

    /// <summary>A component made elsewhere gets the providers for its children; one made here passes them on itself.</summary>
    private static async ValueTask AddProvidersAsync(RegisterResourceRequest request, ComponentResourceOptions options)
    {
        foreach (var provider in options.Provider != null ? [options.Provider] : options.Providers)
            request.Providers[provider.Package] = await provider.ReferenceAsync();
    }

    private static RegisterResourceRequest.Types.CustomTimeouts Timeouts(CustomTimeouts timeouts) => new()
    {
        Create = Duration(timeouts.Create),
        Update = Duration(timeouts.Update),
        Delete = Duration(timeouts.Delete),
    };

    /// <summary>A tick is 100 ns.</summary>
    private static string Duration(TimeSpan? time) => time is { } known ? known.Ticks + "00ns" : "";
}
