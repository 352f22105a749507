namespace ServiceInfra.Changes;

/// <summary>What happens to one object.</summary>
public sealed record ObjectChange
{
    /// <summary>What happens.</summary>
    public required ChangeAction Action { get; init; }

    /// <summary>The object: its new side, or its old one where it goes.</summary>
    public required KubernetesObject Object { get; init; }

    /// <summary>The fields that change; empty but for an update.</summary>
    public required IReadOnlyList<FieldChange> Fields { get; init; }

    /// <summary>How a person calls it: <c>name(alias)</c>.</summary>
    public string DisplayName => Object.Fields.GetValueOrDefault($"metadata.annotations[{Manifests.WellKnown.Alias}]") is { Length: > 0 } alias ? $"{Object.Name}({alias})" : Object.Name;
}
