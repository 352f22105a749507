namespace ServiceInfra.Changes.Rules;

/// <summary>Second cluster address changed.</summary>
public sealed class SecondClusterIPChanged() : FieldRule("second-cluster-ip-changed", "spec.clusterIPs", ChangeClass.Refused)
{
    /// <inheritdoc/>
    public override string Title => "second cluster address changed";

    /// <inheritdoc/>
    public override string Why => "The addresses of a live Service cannot be exchanged.";

    /// <inheritdoc/>
    public override string Feels => "Nothing changes: the deployment fails.";

    /// <inheritdoc/>
    public override string Do => "Leave clusterIPs as they are, or delete the Service and create it anew.";

    /// <inheritdoc/>
    public override string Source => "kubernetes validateUpgradeDowngradeClusterIPs";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        pair.Old!.Service.FirstClusterIP == pair.New!.Service.FirstClusterIP;
}
