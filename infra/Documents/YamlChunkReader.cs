using YamlDotNet.Core;

namespace ServiceInfra.Documents;

/// <summary>Reads one chunk of a YAML text with the parser, and again where the parser stumbles over what go-yaml takes.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where the chunk begins.</param>
/// <param name="end">Where it ends.</param>
internal sealed class YamlChunkReader(Utf16Text text, int start, int end)
{
    // Each rewriting reads the chunk once more; beyond this many characters in all the parser's own error is told.
    private const int MostReread = 16 * 1024 * 1024;

    private YamlRewriting? _rewriting;
    private int _reread;
    private long _lastQuoted = -1, _lastFlow = -1, _lastComma = -1, _lastBlock = -1;

    /// <summary>The chunk's documents. The last one is an error where the chunk cannot be read to its end.</summary>
    public List<YamlDocument> Read()
    {
        var documents = ReadAll();
        for (var i = 1; i < documents.Count; i++) documents[i] = Dropped(documents[i]);
        return documents;
    }

    private static YamlDocument Dropped(YamlDocument document)
    {
        var at = document.Error?.Location ?? document.Root!.Location;
        return new YamlDocument(Node.Null(at.Source, at.Offset), null)
        {
            Kubectl = new KubectlProblem(at, "kubectl reads no further than the \"...\" before this document, and drops it without a word", "Write \"---\" before it.", IsDropped: true),
        };
    }

    private List<YamlDocument> ReadAll()
    {
        while (true)
        {
            var documents = new List<YamlDocument>();
            var builder = new YamlTreeBuilder(text, start, end, _rewriting);
            try
            {
                while (builder.ReadDocument() is { } node) documents.Add(new YamlDocument(node, null));
                return documents;
            }
            catch (DocumentException e)
            {
                documents.Add(new YamlDocument(null, e));
                return documents;
            }
            catch (YamlException e)
            {
                if (RewriteQuoted(e) || RewriteBlock(e) || RewritePunctuation(e) || e.Message.Contains("invalid mapping", StringComparison.Ordinal) && RewriteFlow(builder)) continue;
                var (message, offset) = new YamlErrors(text.Text[start..end]).Explain(e);
                documents.Add(new YamlDocument(null, new DocumentException(message, new Location(text, start + offset))));
                return documents;
            }
            catch (Exception e) when (e is InvalidOperationException or ArgumentException)
            {
                // YamlDotNet's own on a plain text in a flow collection that stands too far left, and on a tag that is no URI, such as "!![".
                if (e is InvalidOperationException && RewriteFlow(builder)) continue;
                documents.Add(new YamlDocument(null, new DocumentException("this is not YAML: what stands here cannot be read. Put texts in quotes.", builder.Reached)));
                return documents;
            }
        }
    }

    private bool RewriteQuoted(YamlException e)
    {
        var isOurs = e.Message.Contains("wrong indentation", StringComparison.Ordinal) || e.Message.Contains("unknown escape", StringComparison.Ordinal);
        return isOurs && Rewriting(e.Start.Index, ref _lastQuoted) is { } rewriting && rewriting.JoinQuoted((int)e.Start.Index) > 0;
    }

    private bool RewritePunctuation(YamlException e) =>
        (e.Message.Contains("expected ',' or ", StringComparison.Ordinal) || e.Message.Contains("invalid comment", StringComparison.Ordinal)) && Rewriting(e.Start.Index, ref _lastComma) is { } rewriting && (rewriting.DropCommentAt((int)e.Start.Index) || rewriting.DoubleComma((int)e.Start.Index));

    private bool RewriteBlock(YamlException e) =>
        e.Message.Contains("extra spaces in first line", StringComparison.Ordinal) && Rewriting(e.Start.Index, ref _lastBlock) is { } rewriting && rewriting.MoveBlanks((int)e.Start.Index);

    private bool RewriteFlow(YamlTreeBuilder builder)
    {
        var at = builder.Reached.Offset - start;
        if (Rewriting(at, ref _lastFlow) is not { } rewriting) return false;
        rewriting.JoinFlow(at, builder.FlowDepth);
        return true;
    }

    // Null where a rewriting has not helped, or has helped too often.
    private YamlRewriting? Rewriting(long at, ref long last)
    {
        _reread += end - start;
        if (at <= last || _reread > MostReread) return null;
        last = at;
        return _rewriting ??= new YamlRewriting(text.Text[start..end]);
    }
}
