using ServiceInfra.Documents;
using ServiceInfra.Validation;
using ServiceInfra.Validation.Decoding;

namespace ServiceInfra.Commands;

/// <summary>Takes the Services out of files of manifests, Lists included, and counts what it passes over.</summary>
internal sealed class ServiceReader(List<Finding> findings)
{
    /// <summary>Most bytes of a request to the API server.</summary>
    private const int RequestLimit = 3 * 1024 * 1024;

    private readonly NameTable _names = new();
    private int _empty;
    private readonly SortedDictionary<string, int> _passedOver = new(StringComparer.Ordinal);

    /// <summary>Number of documents seen, items of Lists and empty ones included.</summary>
    public int Documents { get; private set; }

    /// <summary>Number of documents that say something: all but the empty ones.</summary>
    public int Manifests => Documents - _empty;

    /// <summary>What was passed over: a kind and how many.</summary>
    public IReadOnlyDictionary<string, int> PassedOver => _passedOver;

    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="service">Receives each Service, and whether the decoder refused it.</param>
    public void Read(string name, ReadOnlyMemory<byte> bytes, Action<ServiceDocument, bool> service)
    {
        var index = 0;
        if (FileDocuments.IsJson(name, bytes.Span) && new Utf8Text(name, bytes) is var text && FastJsonDecoder.Read(text, _names) is { } ranges)
        {
            ReadRanges(text, ranges, ref index, service);
            Documents += index;
            return;
        }
        using var documents = FileDocuments.Read(name, bytes).GetEnumerator();
        var isFirst = true;
        for (var more = documents.MoveNext(); more; isFirst = false)
        {
            var document = documents.Current;
            more = documents.MoveNext();
            var isAlone = isFirst && !more && bytes.Length > RequestLimit;
            if (isAlone && document.Root is { } only && only["kind"].StringOrNull() == "Service") TooLarge(only, bytes.Length, ref index);
            else if (document.Error is { } error) findings.Add(Unreadable(error, index++));
            else
            {
                if (document.Kubectl is { } problem) findings.Add(OfKubectl(problem, index));
                if (document.Kubectl is { IsDropped: true }) index++;
                else ReadNode(document.Root!, null, ref index, service);
            }
        }
        Documents += index;
    }

    private void ReadRanges(Utf8Text text, List<JsonRange> ranges, ref int index, Action<ServiceDocument, bool> service)
    {
        foreach (var range in ranges)
        {
            var isAlone = ranges.Count == 1 && text.Length > RequestLimit;
            if (range.Manifest is { } manifest && !isAlone)
            {
                service(new ServiceDocument(manifest, new JsonRangeLocator(text, range.Start, range.End), text.File, index++), false);
                continue;
            }
            var node = JsonDocumentReader.ReadAt(text, range.Start, range.End);
            if (isAlone && node["kind"].StringOrNull() == "Service") TooLarge(node, text.Length, ref index);
            else ReadNode(node, null, ref index, service);
        }
    }

    private void ReadNode(Node node, string? listKind, ref int index, Action<ServiceDocument, bool> service)
    {
        var first = findings.Count;
        var kind = ManifestKind.Of(node, listKind);
        if (kind.Problem is { } problem) findings.Add(problem with { File = node.Source.File, Document = index });
        if (kind.IsList && node["items"] is { Kind: NodeKind.List } items)
        {
            foreach (var item in items.Items) ReadNode(item, kind.Name, ref index, service);
            if (items.Items.Count > 0) return;
        }
        if (kind.IsService) ReadService(node, first, index, service);
        else PassOver(node, kind);
        index++;
    }

    private void ReadService(Node node, int first, int index, Action<ServiceDocument, bool> service)
    {
        var manifest = ManifestDecoder.Decode(node, findings);
        var refused = false;
        for (var i = first; i < findings.Count; i++)
        {
            findings[i] = findings[i] with { Document = index, File = node.Source.File };
            refused |= findings[i].Stage == FindingStage.Decode;
        }
        if (manifest is not null) service(new ServiceDocument(manifest, new ManifestLocator(node), node.Source.File, index), refused);
    }

    private void PassOver(Node node, ManifestKind kind)
    {
        if (node.Kind == NodeKind.Null && kind.Problem is null) _empty++;
        else if (kind.Problem is null) _passedOver[kind.Name] = _passedOver.GetValueOrDefault(kind.Name) + 1;
    }

    // The server does not look into such a document, and neither does this program.
    private void TooLarge(Node node, int size, ref int index) => findings.Add(new Finding
    {
        Code = FindingCodes.TooLarge,
        Severity = Severity.Error,
        Stage = FindingStage.Decode,
        Message = $"the document has {size} bytes; the server takes at most {RequestLimit} in one request (status 413)",
        Fix = "Remove what is large, annotations most likely.",
        Location = node.Location,
        File = node.Source.File,
        Document = index++,
    });

    private static Finding OfKubectl(KubectlProblem problem, int index) => new()
    {
        Code = FindingCodes.DocumentSeparator,
        Severity = Severity.Error,
        Stage = FindingStage.Advice,
        Message = problem.Message,
        Fix = problem.Fix,
        Location = problem.Location,
        File = problem.Location.File,
        Document = index,
    };

    private static Finding Unreadable(DocumentException error, int index)
    {
        var isJson = error.Location.Source is Utf8Text;
        return new Finding
        {
            Code = error.Problem switch
            {
                DocumentProblem.Encoding => FindingCodes.NotUtf8,
                DocumentProblem.Depth => FindingCodes.TooDeep,
                DocumentProblem.Aliases => FindingCodes.ExcessiveAliases,
                DocumentProblem.Size => FindingCodes.TooLarge,
                _ => isJson ? FindingCodes.NotJson : FindingCodes.NotYaml,
            },
            Severity = Severity.Error,
            Stage = FindingStage.Decode,
            Message = error.Message.TrimEnd('.'),
            Location = error.Location,
            File = error.Location.File,
            Document = index,
        };
    }
}
