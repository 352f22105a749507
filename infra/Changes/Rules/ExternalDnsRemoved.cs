namespace ServiceInfra.Changes.Rules;

/// <summary>Public DNS name changed or removed.</summary>
public sealed class ExternalDnsRemoved() : AnnotationRule("external-dns-removed", ["external-dns.alpha.kubernetes.io/hostname", "external-dns.alpha.kubernetes.io/internal-hostname"], ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "public DNS name changed or removed";

    /// <inheritdoc/>
    public override string Why => "external-dns deletes the record of the old name where its policy is sync.";

    /// <inheritdoc/>
    public override string Feels => "The public name no longer resolves.";

    /// <inheritdoc/>
    public override string Do => "Add the new name beside the old one first.";

    /// <inheritdoc/>
    public override string Source => "external-dns plan/policy.go; assumes external-dns with policy sync";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        PublicNames.Adds(change.New, change.Old);
}
