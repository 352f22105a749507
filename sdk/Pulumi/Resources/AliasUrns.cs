using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Works out all former URNs of a resource, for engines that cannot do it themselves.</summary>
internal static class AliasUrns
{
    /// <summary>Those of its own aliases, and for each alias of the parent those it had under that.</summary>
    public static ImmutableArray<Output<string>> All(Resource resource, ResourceOptions options)
    {
        var (name, type, parent) = (resource.GetResourceName(), resource.GetResourceType(), options.Parent);
        var own = options.Aliases.Select(a => Collapse(a, name, type, parent)).ToList();
        if (parent == null) return [.. own];
        var inherited = parent.FormerUrns.SelectMany(above => own
            .Select(urn => urn.Apply(u => Inherit(Urn.Name(u), Urn.Type(u), parent.GetResourceName(), above)))
            .Prepend(Inherit(name, type, parent.GetResourceName(), above)));
        return [.. own, .. inherited];
    }

    /// <summary>The URN a child had under a former URN of its parent; its name changed along if it starts with the parent's.</summary>
    private static Output<string> Inherit(string name, string type, string parentName, Output<string> parentAlias)
    {
        var former = name.StartsWith(parentName, StringComparison.Ordinal)
            ? parentAlias.Apply(urn => Urn.Name(urn) + name[parentName.Length..])
            : Output.Create(name);
        return Urn.Create(former, type, parentUrn: parentAlias);
    }

    private static Output<string> Collapse(Input<Alias> input, string name, string type, Resource? parent) => input.Apply(alias =>
    {
        Check(alias);
        if (alias.Urn != null) return Output.Create(alias.Urn);
        return Urn.Create(alias.Name ?? name, alias.Type ?? type,
            alias.Parent ?? (alias.ParentUrn == null && !alias.NoParent ? parent : null), alias.ParentUrn, alias.Project, alias.Stack);
    });

    /// <summary>Refuses an alias that contradicts itself.</summary>
    public static void Check(Alias alias)
    {
        var other = alias.Urn == null ? null
            : alias.Name != null ? nameof(alias.Name) : alias.Type != null ? nameof(alias.Type)
            : alias.Project != null ? nameof(alias.Project) : alias.Stack != null ? nameof(alias.Stack)
            : alias.Parent != null ? nameof(alias.Parent) : alias.ParentUrn != null ? nameof(alias.ParentUrn)
            : alias.NoParent ? nameof(alias.NoParent) : null;
        if (other != null) throw new ArgumentException($"{nameof(Alias)} should not specify both {nameof(Alias.Urn)} and {other}");
        if ((alias.Parent != null ? 1 : 0) + (alias.ParentUrn != null ? 1 : 0) + (alias.NoParent ? 1 : 0) > 1)
            throw new ArgumentException($"Only specify one of '{nameof(Alias.Parent)}', '{nameof(Alias.ParentUrn)}' or '{nameof(Alias.NoParent)}' in an {nameof(Alias)}");
    }
}
