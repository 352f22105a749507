namespace ServiceInfra.Changes;

/// <summary>Somebody's word in the repository that a dangerous change is meant: an entry of <c>consents.json</c>.</summary>
public sealed record Consent
{
    /// <summary>namespace/name of the Service, or * for all.</summary>
    public required string Service { get; init; }

    /// <summary>The stack it holds for; null for all.</summary>
    public string? Stack { get; init; }

    /// <summary>The rule that is agreed to; null for all.</summary>
    public string? Rule { get; init; }

    /// <summary>The field that is agreed to, as the report names it; null for all.</summary>
    public string? Field { get; init; }

    /// <summary>The class that is agreed to; null where a whole rule or all danger is.</summary>
    public ChangeClass? Class { get; init; }

    /// <summary>Whether all dangerous classes are agreed to.</summary>
    public bool IsToDanger { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day on which it counts.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Where it stands, <c>consents.json(3,5)</c>.</summary>
    public string Place { get; init; } = "";

    /// <summary>The rule, the class and the field, as far as it names them.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string What => string.Join(' ', new[] { Rule, Class?.Word() ?? (IsToDanger ? ChangeClasses.Danger : null), Field }.OfType<string>());

    /// <summary>Whether it covers a class of a change that it is about: to a rule without a class, it covers the change whole.</summary>
    public bool Covers(ChangeClass value) => Class == value || (IsToDanger ? value.IsDanger() : Class is null);

    /// <summary>Whether it speaks of a change on a stack, in time or not.</summary>
    public bool IsAbout(ChangeRecord change, string? stack) =>
        (Service == "*" || Service == change.Service) && (Stack is null || Stack == stack) && (Rule is null || Rule == change.Rule) && (Field is null || Field == change.Field) && change.Classes.Any(Covers);
}
