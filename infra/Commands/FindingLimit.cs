using ServiceInfra.Documents;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary>
/// Keeps the findings of a run from filling the memory: beyond a number that no honest run reaches, the rest is counted. The verdict is the same
/// one: as long as there is no error, documents are judged on, for one may come.
/// </summary>
/// <param name="findings">The run's findings.</param>
internal sealed class FindingLimit(List<Finding> findings)
{
    /// <summary>Most findings that are kept: ten for each Service of the largest cluster that Kubernetes is tested with.</summary>
    public const int Most = 100_000;

    private int _omitted, _notJudged;
    private bool? _hasError;
    private Location? _end;

    /// <summary>Whether no more are kept.</summary>
    public bool IsReached => findings.Count >= Most;

    /// <summary>Whether the next Service can still change the verdict; otherwise it is counted alone.</summary>
    public bool Judges(ServiceDocument service)
    {
        Apply();
        if (_hasError is false) return true;
        _notJudged++;
        _end ??= service.Locator.Locate("", null, FindingPlace.Value);
        return false;
    }

    /// <summary>Drops what is too much; the first error stays where there is no other.</summary>
    public void Apply()
    {
        if (!IsReached) return;
        var error = _hasError is true ? -1 : findings.FindIndex(_hasError is null ? 0 : Most, f => f.Severity == Severity.Error);
        if (error >= Most) findings[Most - 1] = findings[error];
        _hasError = _hasError is true || error >= 0;
        if (findings.Count == Most) return;
        _end ??= findings[Most].Location;
        _omitted += findings.Count - Most;
        findings.RemoveRange(Most, findings.Count - Most);
    }

    /// <summary>Adds a finding that says what is not shown.</summary>
    public void Tell()
    {
        if (_omitted + _notJudged == 0) return;
        findings.Add(new Finding
        {
            Code = FindingCodes.MoreFindings,
            Severity = _hasError is true ? Severity.Error : Severity.Warning,
            Stage = FindingStage.Advice,
            Message = $"the run has more than {Most} findings: {Counts()}",
            Fix = "Mend the first ones, or name fewer files.",
            Location = _end,
            File = _end?.File ?? "",
        });
    }

    private string Counts()
    {
        var omitted = $"{FindingText.Count(_omitted, "more finding")} {(_omitted == 1 ? "is" : "are")} not shown";
        var notJudged = $"{FindingText.Count(_notJudged, "further Service")} {(_notJudged == 1 ? "was" : "were")} not judged";
        return _notJudged == 0 ? omitted : _omitted == 0 ? notJudged : $"{omitted}, and {notJudged}";
    }
}
