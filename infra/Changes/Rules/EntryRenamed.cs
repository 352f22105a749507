namespace ServiceInfra.Changes.Rules;

/// <summary>The catalog's key of a Service changes.</summary>
public sealed class EntryRenamed() : ChangeRule("entry-renamed", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "catalog key changed";

    /// <inheritdoc/>
    public override string Why => "The key is Pulumi's logical name: without an alias the engine takes it for one resource that goes and another one that comes, under the same name in the cluster.";

    /// <inheritdoc/>
    public override string Feels => "The deployment fails because the Service exists already, or the old resource's deletion takes the Service away.";

    /// <inheritdoc/>
    public override string Do => "Add the old key to options.aliases.";

    /// <inheritdoc/>
    public override string Source => "https://www.pulumi.com/docs/iac/concepts/resources/options/aliases/";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.IsRekeyed && !pair.IsMoved ? [new FieldChange("", pair.Old!.Key, pair.New!.Key)] : [];
}
