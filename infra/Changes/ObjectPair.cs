using ServiceInfra.Validation.Rules.Updates;

namespace ServiceInfra.Changes;

/// <summary>An object on both sides, with the fields that differ. One side is null where it comes or goes.</summary>
public sealed class ObjectPair
{
    private const string ClusterIP = "spec.clusterIP";

    /// <summary>Pairs two sides.</summary>
    /// <param name="old">The old side, or null.</param>
    /// <param name="now">The new side, or null.</param>
    /// <param name="isDeployed">Whether the old side is what Pulumi deployed, so that its option <c>ignoreChanges</c> keeps what it covers.</param>
    public ObjectPair(KubernetesObject? old, KubernetesObject? now, bool isDeployed = false)
    {
        Old = old;
        New = now;
        Fields = old is null || now is null ? [] : FieldComparison.Compare(old, now);
        if (isDeployed && Fields.Count > 0 && now?.Planned?.Options?.IgnoreChanges is { Count: > 0 } paths && !IsRekeyed)
        {
            Ignored = [.. Fields.Where(f => paths.Any(p => IgnoredFields.Cover(p, f)))];
            Fields = [.. Fields.Except(Ignored)];
        }
        Action = old is null ? ChangeAction.Create : now is null ? ChangeAction.Delete : IsReplaced ? ChangeAction.Replace : Fields.Count > 0 ? ChangeAction.Update : ChangeAction.Same;
    }

    /// <summary>The old side.</summary>
    public KubernetesObject? Old { get; }

    /// <summary>The new side.</summary>
    public KubernetesObject? New { get; }

    /// <summary>The side that is there: the new one, else the old one.</summary>
    public KubernetesObject Object => (New ?? Old)!;

    /// <summary>What happens.</summary>
    public ChangeAction Action { get; }

    /// <summary>The fields that differ; empty where the object comes or goes.</summary>
    public IReadOnlyList<FieldChange> Fields { get; }

    /// <summary>The fields that differ and stay as they are, for the option <c>ignoreChanges</c> covers them.</summary>
    public IReadOnlyList<FieldChange> Ignored { get; } = [];

    /// <summary>Whether name or namespace changed: to the cluster, one Service goes and another comes.</summary>
    public bool IsMoved => Old is not null && New is not null && Old.Identity != New.Identity;

    /// <summary>Whether the catalog's key changed and no alias tells Pulumi of it.</summary>
    public bool IsRekeyed => Old?.Key is { } old && New?.Key is { } now && old != now && New.Planned?.Options?.Aliases?.Any(a => a == old || a.EndsWith("::" + old, StringComparison.Ordinal)) is not true;

    /// <summary>Whether it is on both sides, and not the same.</summary>
    public bool IsChanged => Action is ChangeAction.Update or ChangeAction.Replace;

    private bool IsReplaced => IsMoved || IsRekeyed || Fields.Count > 0 && HasOtherAddress;

    private bool HasOtherAddress => Old is { Kind: "Service" } old && New is { } now && now.Planned?.Options?.IgnoreChanges?.Any(i => i is "spec" or ClusterIP) is not true
        && !old.IsUnknown(ClusterIP) && PulumiReplacement.Replaces(old.Manifest.Spec?.ClusterIP, now.Manifest.Spec?.ClusterIP, old.IsLive);

    /// <summary>The difference in a field, or null.</summary>
    public FieldChange? Field(string path) => Fields.FirstOrDefault(f => f.Path == path);
}
