namespace ServiceInfra.Changes.Rules;

/// <summary>Public DNS name added.</summary>
public sealed class ExternalDnsAdded() : AnnotationRule("external-dns-added", ["external-dns.alpha.kubernetes.io/hostname", "external-dns.alpha.kubernetes.io/internal-hostname"], ChangeClass.Opens)
{
    /// <inheritdoc/>
    public override string Title => "public DNS name added";

    /// <inheritdoc/>
    public override string Why => "external-dns publishes the load balancer's address under the name.";

    /// <inheritdoc/>
    public override string Feels => "The Service can be found by that name.";

    /// <inheritdoc/>
    public override string Do => "Make sure that the name is yours and points nowhere else.";

    /// <inheritdoc/>
    public override string Source => "external-dns plan/policy.go; assumes external-dns";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        PublicNames.Adds(change.Old, change.New);
}
