namespace Pulumi;

/// <summary>How the engine treats a resource.</summary>
public abstract class ResourceOptions
{
    /// <summary>Id of an existing resource to read instead of registering one.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource this one belongs to.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must be there first, besides those whose outputs it uses.</summary>
    public InputList<Resource> DependsOn { get => field ??= []; set; }

    /// <summary>Refuse to delete it.</summary>
    public bool? Protect { get; set; }

    /// <summary>Property paths whose changes do not count.</summary>
    public List<string> IgnoreChanges { get => field ??= []; set; }

    /// <summary>Version of the provider.</summary>
    public string? Version { get; set; }

    /// <summary>The provider.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long operations may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Functions that change arguments and options of this resource and of its children before they are registered.</summary>
    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }

    /// <summary>What it used to be called.</summary>
    public List<Input<Alias>> Aliases { get => field ??= []; set; }

    /// <summary>URN of a resource of the same stack to look at instead of registering one.</summary>
    public string? Urn { get; set; }

    /// <summary>Property paths whose changes replace it.</summary>
    public List<string> ReplaceOnChanges { get => field ??= []; set; }

    /// <summary>Where the engine gets the provider from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Leave the thing itself alone when it leaves the stack.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>Deleting that resource deletes this one.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Replacing one of these replaces this one.</summary>
    public InputList<Resource> ReplaceWith { get => field ??= []; set; }

    /// <summary>Property paths whose changes are not shown.</summary>
    public List<string> HideDiffs { get => field ??= []; set; }

    /// <summary>A value whose change replaces it.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    internal abstract ResourceOptions Clone();

    /// <summary>Copies everything; lists are copied too, so that the copy can be changed.</summary>
    private protected T CopyTo<T>(T copy) where T : ResourceOptions
    {
        Merge(copy, this);
        return copy;
    }

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
        into.IgnoreChanges = [.. into.IgnoreChanges, .. from.IgnoreChanges];
        into.ReplaceOnChanges = [.. into.ReplaceOnChanges, .. from.ReplaceOnChanges];
        into.HideDiffs = [.. into.HideDiffs, .. from.HideDiffs];
        into.ResourceTransformations = [.. into.ResourceTransformations, .. from.ResourceTransformations];
        into.Aliases = [.. into.Aliases, .. from.Aliases];
        into.DependsOn = into.DependsOn.Concat(from.DependsOn);
        into.ReplaceWith = into.ReplaceWith.Concat(from.ReplaceWith);
    }
}
