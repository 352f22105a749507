namespace ServiceInfra.EndToEnd.Rights;

/// <summary>One verb for one resource, of a role in docs/rbac.yaml.</summary>
/// <param name="Role">The role's name.</param>
/// <param name="Group">The API group; empty for the core one.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Verb">The verb.</param>
public sealed record RoleRight(string Role, string Group, string Resource, string Verb)
{
    /// <summary>The right as a rule of its own.</summary>
    public string Rule => $$"""{ apiGroups: [ "{{Group}}" ], resources: [ {{Resource}} ], verbs: [ {{Verb}} ] }""";
}
