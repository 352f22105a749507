namespace Pulumi;

/// <summary>How the engine treats a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>Providers for the children, one per package.</summary>
    public List<ProviderResource> Providers { get => field ??= []; set; }

    internal override ResourceOptions Clone()
    {
        var copy = new ComponentResourceOptions();
        Merge((ResourceOptions)copy, this);
        copy.Providers = [.. Providers];
        return copy;
    }

    /// <summary>The first options with the second laid over them: single values replace, lists are appended; of several providers for a package the last stays.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        foreach (var options in new[] { options1, options2 })
        {
            if (options == null) continue;
            Merge((ResourceOptions)merged, options);
            merged.Providers.AddRange(options.Providers);
        }
        merged.Providers = [.. merged.Providers.AsEnumerable().Reverse().DistinctBy(p => p.Package).Reverse()];
        return merged;
    }
}
