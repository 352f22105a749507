using ServiceInfra.Catalog;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;
using ServiceInfra.Validation;

namespace ServiceInfra.Planning;

/// <summary>
/// Puts a finding that an overlay causes into the overlay. The base was right before: what it says only became wrong through a value that the
/// overlay gives to another field, and that value is the one to look at.
/// </summary>
internal sealed class OverlayBlame
{
    private static readonly string[] Access = ["internetAccess/type", "internetAccess", "type"];
    private static readonly string[] Families = ["ipFamilies", "ipFamilyPolicy", "clusterIPs", "clusterIP", "type"];

    // The fields of an entry that may make another one wrong, the likeliest first.
    private static readonly Dictionary<string, string[]> Causes = new(StringComparer.Ordinal)
    {
        [FindingCodes.PortsRequired] = ["ports", "type"],
        [FindingCodes.PortNameRequired] = ["ports"],
        [FindingCodes.NodePortForbidden] = Access,
        [FindingCodes.KubeletPort] = Access,
        [FindingCodes.ExternalTrafficPolicyForbidden] = Access,
        [FindingCodes.HealthCheckNodePortForbidden] = ["internetAccess/externalTrafficPolicy", .. Access],
        [FindingCodes.HeadlessType] = Access,
        [FindingCodes.ClusterIPPairing] = ["clusterIP", "clusterIPs"],
        [FindingCodes.ClusterIPFamily] = Families,
        [FindingCodes.ClusterIPsOfOneFamily] = Families,
        [FindingCodes.SingleStackWithTwo] = Families,
        [FindingCodes.AffinityTimeout] = ["sessionAffinity/type", "sessionAffinity"],
        [FindingCodes.FieldIgnored] = Access,
    };

    private readonly Dictionary<string, CatalogEntry> _entries;

    /// <summary>Notes the entries that an overlay changes.</summary>
    public OverlayBlame(IEnumerable<CatalogEntry> entries) => _entries = entries.Where(e => e.Overlay is not null).ToDictionary(e => e.Path, StringComparer.Ordinal);

    /// <summary>The finding, in the overlay where that is at fault.</summary>
    public Finding Place(Finding finding)
    {
        if (_entries.Count == 0 || finding.Location is not { } location || EntryOf(finding.Path) is not { } entry || location.Source == entry.Overlay!.Source) return finding;
        var field = finding.Path.Length > entry.Path.Length ? finding.Path[(entry.Path.Length + 1)..] : "";
        if (Cause(finding.Code, field, entry) is not var (path, cause)) return finding;
        return finding with
        {
            Path = $"{entry.Path}/{path}",
            Location = cause.Location,
            File = cause.Source.File,
            Message = $"{finding.Message.TrimEnd('.')}; {Other(finding, field)} in the base at {location.File}({location.Position.Line},{location.Position.Column})",
            Fix = IsToBeRemoved(finding) ? $"Change this value, or remove {Removable(field, entry)} in the overlay too, with null." : finding.Fix,
        };
    }

    private CatalogEntry? EntryOf(string path)
    {
        var end = path.StartsWith("/services/", StringComparison.Ordinal) ? path.IndexOf('/', "/services/".Length) : -1;
        return _entries.GetValueOrDefault(end < 0 ? path : path[..end]);
    }

    private static (string Path, Node Value)? Cause(string code, string field, CatalogEntry entry)
    {
        if (code is FindingCodes.PortTwice or FindingCodes.PortNameTwice or FindingCodes.NodePortTwice) return SamePort(code, field, entry);
        if (code == FindingCodes.PortNumber) return RemovedNumber(field, entry);
        foreach (var cause in CausesOf(code, field, entry))
        {
            if (cause == field || Find(entry.Overlay!, cause) is not { } value) continue;
            // These as maps decide nothing: their type does, which is a cause of its own.
            if (value.Kind != NodeKind.Map || cause is not ("internetAccess" or "sessionAffinity")) return (cause, value);
        }
        return null;
    }

    // Codes that are said of many a field have their causes by the field: the others of the overlay have nothing to do with it.
    private static string[] CausesOf(string code, string field, CatalogEntry entry) => code switch
    {
        CatalogCodes.Conflict => entry.Node["manifest"] is null ? ["selector"] : ["manifest"],
        CatalogCodes.NeedsField => field == "internetAccess/internal" ? ["internetAccess/provider"] : ["type", "externalName"],
        CatalogCodes.DoesNotApply => field switch
        {
            "internetAccess/internal" when entry.Definition.InternetAccess?.Type == InternetAccessType.LoadBalancer => ["internetAccess/provider"],
            "internetAccess/externalTrafficPolicy" => ["internetAccess/type", "externalIPs"],
            "sessionAffinity/timeoutSeconds" => ["sessionAffinity/type"],
            _ => field.StartsWith("internetAccess/", StringComparison.Ordinal) ? ["internetAccess/type"] : ["type"],
        },
        _ => Causes.GetValueOrDefault(code) ?? [],
    };

    private static Node? Find(Node node, string path)
    {
        Node? at = node;
        foreach (var step in path.Split('/')) at = at?[step];
        return at;
    }

    // The server names the second of two; the overlay may have brought the first.
    private static (string, Node)? SamePort(string code, string field, CatalogEntry entry)
    {
        var member = code switch { FindingCodes.PortTwice => "port", FindingCodes.PortNameTwice => "name", _ => "nodePort" };
        if (field.Split('/') is not ["ports", var index, ..] || !int.TryParse(index, out var number) || entry.Node["ports"] is not { } ports || number >= ports.Items.Count) return null;
        for (var i = 0; i < ports.Items.Count; i++)
            if (i != number && ports.Items[i][member] is { } value && value.Text == ports.Items[number][member]?.Text
                && (member == "name" || ProtocolOf(ports.Items[i]) == ProtocolOf(ports.Items[number])) && value.Source == entry.Overlay!.Source) return ($"ports/{i}/{member}", value);
        return null;
    }

    // 53/TCP and 53/UDP do not clash.
    private static string ProtocolOf(Node port) => WizardProtocol.Of(port["protocol"]?.Text).Protocol;

    // The number stood in the base; a null in the overlay took it away, and so stands nowhere in the merged entry.
    private static (string, Node)? RemovedNumber(string field, CatalogEntry entry)
    {
        if (field.Split('/') is not ["ports", var index, ..] || !int.TryParse(index, out var number) || entry.Node["ports"] is not { } ports || number >= ports.Items.Count) return null;
        foreach (var port in entry.Overlay!["ports"]?.Items ?? [])
            if (port["port"] is { Kind: NodeKind.Null } removed && PortMatch.NameOf(port) == PortMatch.NameOf(ports.Items[number])) return (field, removed);
        return null;
    }

    private static string Other(Finding finding, string field) => finding.Code == FindingCodes.PortNumber
        ? "this null removes the number of the port that stands" : finding.Code == CatalogCodes.NeedsField || finding.Kind == FieldErrorKind.Required
        ? "it is missing from what stands" : $"what it clashes with, '{field}', stands";

    private static bool IsToBeRemoved(Finding finding) =>
        finding.Code is CatalogCodes.Conflict or CatalogCodes.DoesNotApply or FindingCodes.FieldIgnored || finding.Kind == FieldErrorKind.Forbidden;

    private static string Removable(string field, CatalogEntry entry)
    {
        var steps = field.Split('/');
        var port = steps is ["ports", var index, ..] && int.TryParse(index, out var number) && entry.Node["ports"] is { } ports && number < ports.Items.Count ? PortMatch.NameOf(ports.Items[number]) : "";
        return port.Length == 0 ? $"'{steps[^1]}'" : $"'{steps[^1]}' of port '{port}'";
    }
}
