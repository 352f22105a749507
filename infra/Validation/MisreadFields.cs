using ServiceInfra.Catalog;

namespace ServiceInfra.Validation;

/// <summary>
/// The fields of a manifest that could not be decoded. They are absent in the Service, so what a later stage would say of them, or of what is taken
/// from them, is noise and often false: once they are mended it never comes up.
/// </summary>
/// <param name="manifest">Knows what is written.</param>
internal sealed class MisreadFields(ManifestLocator manifest)
{
    // Letter case does not count: "targetport" was meant as targetPort.
    private readonly HashSet<string> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _parents = new(StringComparer.OrdinalIgnoreCase);

    // Objects with a field that nobody knows: what they lack may stand in it.
    private readonly HashSet<string> _incomplete = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _unknownNames = new(StringComparer.OrdinalIgnoreCase);
    // What ports are compared by.
    private static readonly string[] ComparedOfPorts = ["name", "port", "protocol", "nodePort"];

    private readonly Lazy<bool> _hasType = new(() => manifest.Has("spec.type"));
    private bool _isTypeInDoubt, _isPortInDoubt;

    /// <summary>Takes note of what the decoder found.</summary>
    /// <param name="finding">A finding of stage <see cref="FindingStage.Decode"/>.</param>
    public void Add(Finding finding)
    {
        var field = finding.Field;
        var (parent, name) = (ParentOf(field), NameOf(field));
        if (finding.Code == FindingCodes.UnknownField)
        {
            _incomplete.Add(parent);
            _unknownNames.Add(name);
        }
        // An item is of one piece: a port's name and target port are taken from its number.
        else if (finding.Code != FindingCodes.RepeatedField && field.LastIndexOf(']') is > 0 and var end) _fields.Add(field[..(end + 1)]);
        _fields.Add(field);
        // What nobody knows, or stands twice, leaves the rest of its object as it is.
        if (finding.Code is not (FindingCodes.UnknownField or FindingCodes.RepeatedField))
            for (var at = field; at.Length > 0; at = ParentOf(at)) _parents.Add(at);
        _isPortInDoubt |= field.StartsWith("spec.ports", StringComparison.Ordinal) && finding.Code != FindingCodes.RepeatedField && (finding.Code != FindingCodes.UnknownField || NearestName.Find(name, ComparedOfPorts) is not null);
        _isTypeInDoubt |= field == "spec" || (parent is "" or "spec" && (TypeDependence.DecidesType(name) || (IsUnknown(finding) && !_hasType.Value)));
    }

    /// <summary>Whether a finding of a later stage rests on what could not be decoded.</summary>
    public bool Explains(FieldFinding finding)
    {
        var field = finding.Field;
        // One key of a map says nothing of another.
        if (finding.Key is { } key && !_fields.Contains(field)) return _fields.Contains($"{field}.{key}");
        if (_parents.Contains(field) || RestsOnAnother(finding) || (_isTypeInDoubt && TypeDependence.FollowsFromType(finding.Code, finding.Kind))) return true;
        for (var at = field; at.Length > 0; at = ParentOf(at))
            if (_fields.Contains(at) || (_incomplete.Contains(ParentOf(at)) && !manifest.Has(at))) return true;
        return _unknownNames.Contains(NameOf(field)) && !manifest.Has(field);
    }

    private bool RestsOnAnother(FieldFinding finding) => finding.Code switch
    {
        // Of two ports one that could not be read has another number, perhaps, or another protocol.
        FindingCodes.PortTwice or FindingCodes.PortNameTwice or FindingCodes.NodePortTwice or FindingCodes.NodePortTaken => _isPortInDoubt,
        FindingCodes.ClusterIPPairing => _fields.Contains("spec.clusterIP"),
        _ => false,
    };

    // What nobody knows, or nobody knows any more, may have been meant for the type.
    private static bool IsUnknown(Finding finding) => finding.Code is FindingCodes.UnknownField or FindingCodes.RemovedField;

    private static string NameOf(string field) => field[(field.LastIndexOf('.') + 1)..];

    private static string ParentOf(string field) => field[..Math.Max(0, field.LastIndexOfAny(['.', '[']))];
}
