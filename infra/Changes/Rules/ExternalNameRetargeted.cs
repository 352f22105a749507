namespace ServiceInfra.Changes.Rules;

/// <summary>External name retargeted.</summary>
public sealed class ExternalNameRetargeted() : FieldRule("external-name-retargeted", "spec.externalName", ChangeClass.Breaks, ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "external name retargeted";

    /// <inheritdoc/>
    public override string Why => "The CNAME moves once resolvers forget the old one.";

    /// <inheritdoc/>
    public override string Feels => "After the TTL clients reach the new target; Host header and TLS name are still the ones they dialled.";

    /// <inheritdoc/>
    public override string Do => "Make sure that the new target accepts the old Host header and TLS name.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/services-networking/service/";
}
