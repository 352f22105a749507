using ServiceInfra.Settings;
using ServiceInfra.Validation;

namespace ServiceInfra.Changes.Rules;

/// <summary>
/// What the API server refuses to change on a live Service, by the rules of the Validation room, where no other rule says it already and Pulumi
/// does not replace the Service anyway.
/// </summary>
public sealed class ReplaceRefused() : ChangeRule("replace-refused", ChangeClass.Refused)
{
    // The others of them are rules of their own here.
    private static readonly string[] ReplaceCodes = [FindingCodes.ClusterIPUnset, FindingCodes.ReleaseNeedsSingleStack, FindingCodes.NodePortOfOneName];

    /// <inheritdoc/>
    public override string Title => "refused on a live Service";

    /// <inheritdoc/>
    public override string Why => "The field cannot change on a live Service.";

    /// <inheritdoc/>
    public override string Feels => "Nothing changes: the deployment fails.";

    /// <inheritdoc/>
    public override string Do => "Leave the field as it is, or delete the Service and create it anew.";

    /// <inheritdoc/>
    public override string Source => "kubernetes ValidateServiceUpdate; ServiceInfra docs/findings.md, SVC801 to SVC810";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair)
    {
        // What is unknown would count as not there.
        if (pair.Old is { UnknownFields.Count: > 0 }) return [];
        // A Service that is replaced is created, not changed; of an open selector nothing can be said.
        if (pair is not { IsChanged: true, Object.Kind: "Service", IsMoved: false, IsRekeyed: false } || pair.Field("spec.clusterIP") is not null || !pair.Fields.Any(f => f.Path.StartsWith("spec.", StringComparison.Ordinal))) return [];
        var findings = new FieldFindings();
        (pair.New!.Validator?.Value ?? new ServiceValidator(new ServerOptions())).Validate(pair.New.Manifest, pair.Old!.Manifest, findings);
        return findings.Items.Where(f => ReplaceCodes.Contains(f.Code) && !pair.Ignored.Any(i => i.ApiPath == f.Field)).Select(f => new FieldChange(f.Field, null, null)).DistinctBy(f => f.Path);
    }
}
