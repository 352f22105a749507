namespace ServiceInfra.Validation;

/// <summary>What follows from the kind of Service that it is, and so means nothing where that could not be read.</summary>
internal static class TypeDependence
{
    private static readonly string[] Deciding = ["type", "internetAccess", "clusterIP", "clusterIPs", "externalName"];

    /// <summary>Whether a field says what kind of Service it is.</summary>
    /// <param name="name">The field's name in a manifest or a catalog.</param>
    public static bool DecidesType(string name) => Array.Exists(Deciding, field => string.Equals(field, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a finding may be about nothing but the kind of Service.</summary>
    /// <param name="code">The finding's code.</param>
    /// <param name="kind">The API's word for it.</param>
    public static bool FollowsFromType(string code, FieldErrorKind? kind) =>
        kind == FieldErrorKind.Forbidden
        || code is FindingCodes.PortsRequired or FindingCodes.ExternalNameRequired or FindingCodes.HeadlessType or FindingCodes.FieldIgnored or FindingCodes.ExternalNameIgnored;
}
