using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Something the engine keeps track of. Creating an object registers it.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool? _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers = ImmutableDictionary<string, ProviderResource>.Empty;
    private readonly Lock _gate = new();
    private readonly ResourceOptions? _aliasing;
    private HashSet<Resource>? _children;
    private ImmutableArray<Output<string>>? _formerUrns;
    private ImmutableHashSet<Resource>? _itself;

    private protected Resource(string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote = false)
    {
        if (string.IsNullOrEmpty(type)) throw new ArgumentException("'type' cannot be null or empty.", nameof(type));
        if (string.IsNullOrEmpty(name)) throw new ArgumentException("'name' cannot be null or empty.", nameof(name));
        _type = type;
        _name = name;
        IsRemote = remote;
        var deployment = Deployment.Required;
        CompletionSources = OutputCompletionSource.InitializeOutputs(this);

        var transformer = options.Parent ?? deployment.Stack;
        if (options.HasTransformations || transformer?._transformations.IsEmpty == false)
        {
            _transformations = [.. options.ResourceTransformations, .. transformer?._transformations ?? []];
            (args, options) = Transform(args, options);
        }
        options = options.Clone();
        if (options.Provider != null && options is ComponentResourceOptions { Providers.Count: > 0 })
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);

        if (options.Parent is { } parent)
        {
            parent.AddChild(this);
            options.Protect ??= parent._protect;
            _providers = parent._providers;
        }
        _protect = options.Protect;
        _providers = custom ? WithOwnProvider(options) : WithProviders(options);
        if (options.HasAliases || options.Parent != null) _aliasing = options;
        deployment.Register(this, custom, args, options);
    }

    /// <summary>A resource that is only referred to, not registered.</summary>
    private protected Resource(string urn)
    {
        (_type, _name) = urn.Split("::").Length == 4 ? (Pulumi.Urn.Type(urn), Pulumi.Urn.Name(urn)) : ("", "");
        CompletionSources = [];
        Urn = new(new OutputData<string>(Itself, urn, true, false));
    }

    /// <summary>The engine's name for it.</summary>
    [Output(Constants.UrnKey)]
    public Output<string> Urn { get; private protected set; } = null!;

    internal OutputCompletionSource[] CompletionSources { get; }

    /// <summary>A component whose children are made elsewhere.</summary>
    internal bool IsRemote { get; }

    /// <summary>The set of this resource alone: what its own outputs come from.</summary>
    internal ImmutableHashSet<Resource> Itself => _itself ??= [this];

    /// <summary>All former URNs, for engines that know no other form of alias.</summary>
    internal ImmutableArray<Output<string>> FormerUrns => _formerUrns ??= _aliasing == null ? [] : AliasUrns.All(this, _aliasing);

    /// <summary>Type token.</summary>
    public string GetResourceType() => _type;

    /// <summary>Name in the program.</summary>
    public string GetResourceName() => _name;

    /// <summary>The resources that name this one as their parent, so far.</summary>
    internal Resource[] Children()
    {
        lock (_gate) return [.. _children ?? []];
    }

    /// <summary>The provider that children of a type get.</summary>
    internal ProviderResource? GetProvider(string type) =>
        type.Split(':') is [var package, _, _] ? _providers.GetValueOrDefault(package) : null;

    private void AddChild(Resource child)
    {
        lock (_gate) (_children ??= []).Add(child);
    }

    private (ResourceArgs, ResourceOptions) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new(this, args, options)) is not { } result) continue;
            if (result.Options.Parent != options.Parent)
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            (args, options) = (result.Args, result.Options);
        }
        return (args, options);
    }

    private ImmutableDictionary<string, ProviderResource> WithOwnProvider(ResourceOptions options)
    {
        if (options.Provider == null)
        {
            options.Provider = options.Parent?.GetProvider(_type);
            return _providers;
        }
        return _type.Split(':') is [var package, _, _] ? _providers.SetItem(package, options.Provider) : _providers;
    }

    private ImmutableDictionary<string, ProviderResource> WithProviders(ResourceOptions options)
    {
        var providers = _providers;
        List<ProviderResource> own = options.Provider != null ? [options.Provider] : (options as ComponentResourceOptions)?.Providers ?? [];
        foreach (var provider in own) providers = providers.SetItem(provider.Package, provider);
        return providers;
    }
}
