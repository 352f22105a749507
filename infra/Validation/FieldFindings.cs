namespace ServiceInfra.Validation;

/// <summary>
/// Where rules put what they find. It knows the stage that is running and whether an earlier stage has refused the Service
/// already, so that a rule says only what is wrong. One instance may be used for many Services, one after the other.
/// </summary>
public sealed class FieldFindings
{
    /// <summary>Most findings about one Service that are kept: a hostile one has a million.</summary>
    public const int Limit = 1000;

    private readonly List<FieldFinding> _items = [];
    private bool _hidden;

    /// <summary>What was found, in the order it was found.</summary>
    public IReadOnlyList<FieldFinding> Items => _items;

    /// <summary>Whether the server would refuse the Service for what was found so far.</summary>
    public bool Refused { get; private set; }

    /// <summary>Number of errors that were found beyond the limit.</summary>
    public int Omitted { get; private set; }

    /// <summary>Number of errors so far.</summary>
    internal int ErrorCount { get; private set; }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _items.Clear();
        Omitted = ErrorCount = 0;
        Refused = false;
        _hidden = false;
    }

    /// <summary>Begins the next of the server's stages: errors count as hidden from here when an earlier stage has refused.</summary>
    public void BeginStage() => _hidden = Refused;

    /// <summary>Makes every later error of the running stage hidden: the server stops at the stage's first.</summary>
    public void StopAtFirst() => _hidden |= Refused;

    /// <summary>Says that the document was refused in decoding; whatever follows is hidden.</summary>
    public void RefusedInDecoding()
    {
        Refused = true;
        _hidden = true;
    }

    /// <summary>An error that the server gives.</summary>
    public void Error(string code, FieldErrorKind kind, string field, string message, string fix, string? key = null, FindingPlace place = FindingPlace.Value)
    {
        ErrorCount++;
        if (_items.Count >= Limit)
        {
            Omitted++;
            return;
        }
        _items.Add(new FieldFinding
        {
            Code = code,
            Severity = Severity.Error,
            Stage = FindingStage.Validate,
            Kind = kind,
            Field = field,
            Key = key,
            Place = place,
            Message = message,
            Fix = fix,
            Hidden = _hidden,
        });
        if (!_hidden) Refused = true;
    }

    /// <summary>A warning that the server sends with an accepted request.</summary>
    public void Warning(string code, string field, string message, string fix, string? key = null, FindingPlace place = FindingPlace.Value) =>
        _items.Add(new FieldFinding
        {
            Code = code,
            Severity = Severity.Warning,
            Stage = FindingStage.Warning,
            Field = field,
            Key = key,
            Place = place,
            Message = message,
            Fix = fix,
        });

    /// <summary>Something that only ServiceInfra says.</summary>
    public void Advice(string code, Severity severity, string field, string message, string fix, FieldErrorKind? kind = null, string? key = null) =>
        _items.Add(new FieldFinding
        {
            Code = code,
            Severity = severity,
            Stage = FindingStage.Advice,
            Kind = kind,
            Field = field,
            Key = key,
            Message = message,
            Fix = fix,
        });
}
