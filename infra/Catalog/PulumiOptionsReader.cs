using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>Reads what an entry tells Pulumi and its provider: <c>wait</c> and <c>options</c>.</summary>
internal sealed class PulumiOptionsReader(FieldReader read)
{
    /// <summary>What <c>pulumi up</c> waits for; null where it cannot be known.</summary>
    public WaitDefinition? Wait(Node node)
    {
        if (node.Kind == NodeKind.String) return read.Word(node, Words.Waits) is { } bare ? new WaitDefinition { For = bare } : null;
        if (node.Kind != NodeKind.Map) return read.Wrong<WaitDefinition>(node, "none, endpoints, address or an object with 'for'");
        if (!read.IsObject(node)) return null;
        WaitFor? what = null;
        int? seconds = null;
        foreach (var member in node.Members)
            switch (member.Name)
            {
                case "for": what = read.Word(member.Value, Words.Waits); break;
                case "timeoutSeconds": seconds = read.Seconds(member.Value); break;
                default: read.Unknown(node, member, typeof(WaitDefinition)); break;
            }
        if (node["for"] is null) read.Missing(node, "for", $"Write one of {string.Join(", ", Words.Waits.Keys)}.");
        return what is { } word ? new WaitDefinition { For = word, TimeoutSeconds = seconds } : null;
    }

    /// <summary>The resource options.</summary>
    public PulumiOptions? Options(Node node)
    {
        if (!read.IsObject(node)) return null;
        bool? protect = null, retainOnDelete = null;
        IReadOnlyList<string>? ignoreChanges = null, aliases = null;
        string? import = null;
        foreach (var member in node.Members)
            switch (member.Name)
            {
                case "protect": protect = read.Flag(member.Value); break;
                case "retainOnDelete": retainOnDelete = read.Flag(member.Value); break;
                case "ignoreChanges": ignoreChanges = read.Texts(member.Value); break;
                case "aliases": aliases = read.Texts(member.Value); break;
                case "import": import = read.ImportId(member.Value); break;
                default: read.Unknown(node, member, typeof(PulumiOptions)); break;
            }
        return new PulumiOptions { Protect = protect, RetainOnDelete = retainOnDelete, IgnoreChanges = ignoreChanges, Aliases = aliases, Import = import };
    }
}
