namespace Pulumi;

/// <summary>How the engine treats a resource.</summary>
public abstract class ResourceOptions
{
    // Made when first touched: most options of most resources are never set.
    private InputList<Resource>? _dependsOn;
    private InputList<Resource>? _replaceWith;
    private List<string>? _ignoreChanges;
    private List<string>? _replaceOnChanges;
    private List<string>? _hideDiffs;
    private List<ResourceTransformation>? _resourceTransformations;
    private List<Input<Alias>>? _aliases;

    /// <summary>Id of an existing resource to read instead of registering one.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource this one belongs to.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must be there first, besides those whose outputs it uses.</summary>
    public InputList<Resource> DependsOn { get => _dependsOn ??= []; set => _dependsOn = value; }

    /// <summary>Refuse to delete it.</summary>
    public bool? Protect { get; set; }

    /// <summary>Property paths whose changes do not count.</summary>
    public List<string> IgnoreChanges { get => _ignoreChanges ??= []; set => _ignoreChanges = value; }

    /// <summary>Version of the provider.</summary>
    public string? Version { get; set; }

    /// <summary>The provider.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long operations may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Functions that change arguments and options of this resource and of its children before they are registered.</summary>
    public List<ResourceTransformation> ResourceTransformations { get => _resourceTransformations ??= []; set => _resourceTransformations = value; }

    /// <summary>What it used to be called.</summary>
    public List<Input<Alias>> Aliases { get => _aliases ??= []; set => _aliases = value; }

    /// <summary>URN of a resource of the same stack to look at instead of registering one.</summary>
    public string? Urn { get; set; }

    /// <summary>Property paths whose changes replace it.</summary>
    public List<string> ReplaceOnChanges { get => _replaceOnChanges ??= []; set => _replaceOnChanges = value; }

    /// <summary>Where the engine gets the provider from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Leave the thing itself alone when it leaves the stack.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>Deleting that resource deletes this one.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Replacing one of these replaces this one.</summary>
    public InputList<Resource> ReplaceWith { get => _replaceWith ??= []; set => _replaceWith = value; }

    /// <summary>Property paths whose changes are not shown.</summary>
    public List<string> HideDiffs { get => _hideDiffs ??= []; set => _hideDiffs = value; }

    /// <summary>A value whose change replaces it.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    internal bool HasAliases => _aliases is { Count: > 0 };

    internal bool HasTransformations => _resourceTransformations is { Count: > 0 };

    internal bool HasDependsOn => _dependsOn is { PartCount: > 0 };

    internal bool HasReplaceWith => _replaceWith is { PartCount: > 0 };

    /// <summary>A copy whose lists can be changed.</summary>
    internal abstract ResourceOptions Clone();

    /// <summary>Lays options over others: single values replace, lists are appended.</summary>
    private protected static void Merge(ResourceOptions into, ResourceOptions from)
    {
        into.Id = from.Id ?? into.Id;
        into.Parent = from.Parent ?? into.Parent;
        into.Protect = from.Protect ?? into.Protect;
        into.Version = from.Version ?? into.Version;
        into.Provider = from.Provider ?? into.Provider;
        into.CustomTimeouts = from.CustomTimeouts ?? into.CustomTimeouts;
        into.Urn = from.Urn ?? into.Urn;
        into.PluginDownloadURL = from.PluginDownloadURL ?? into.PluginDownloadURL;
        into.RetainOnDelete = from.RetainOnDelete ?? into.RetainOnDelete;
        into.DeletedWith = from.DeletedWith ?? into.DeletedWith;
        into.ReplacementTrigger = from.ReplacementTrigger ?? into.ReplacementTrigger;
        into._ignoreChanges = Append(into._ignoreChanges, from._ignoreChanges);
        into._replaceOnChanges = Append(into._replaceOnChanges, from._replaceOnChanges);
        into._hideDiffs = Append(into._hideDiffs, from._hideDiffs);
        into._resourceTransformations = Append(into._resourceTransformations, from._resourceTransformations);
        into._aliases = Append(into._aliases, from._aliases);
        if (from.HasDependsOn) into.DependsOn = into.DependsOn.Concat(from.DependsOn);
        if (from.HasReplaceWith) into.ReplaceWith = into.ReplaceWith.Concat(from.ReplaceWith);
    }

    private protected static List<T>? Append<T>(List<T>? into, List<T>? from) => from is not { Count: > 0 } ? into : [.. into ?? [], .. from];
}
