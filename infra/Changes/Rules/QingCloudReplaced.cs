namespace ServiceInfra.Changes.Rules;

/// <summary>A QingCloud load balancer Service is replaced.</summary>
public sealed class QingCloudReplaced() : ChangeRule("qingcloud-replaced", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "QingCloud load balancer made anew";

    /// <inheritdoc/>
    public override string Why => "The load balancer's name holds the Service's uid: a Service that is created anew gets a new one, and a new EIP where it allocates them.";

    /// <inheritdoc/>
    public override string Feels => "The public address changes.";

    /// <inheritdoc/>
    public override string Do => "Fix the address with eip-ids first.";

    /// <inheritdoc/>
    public override string Source => "yunify/qingcloud-cloud-controller-manager; assumes QingCloud";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        Providers.IsQingCloud(pair) && (pair.IsMoved || pair.Field("spec.clusterIP") is not null) ? [new FieldChange("", null, null)] : [];
}
