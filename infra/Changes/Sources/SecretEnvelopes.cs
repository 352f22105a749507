using ServiceInfra.Documents;

namespace ServiceInfra.Changes.Sources;

/// <summary>
/// Takes what the engine keeps as a secret out of a state's inputs, before anybody takes its members for the value: each is an object with a
/// signature, and with the value encrypted or, after <c>--show-secrets</c>, plain.
/// </summary>
internal static class SecretEnvelopes
{
    // pulumi/pulumi, sdk resource.SigKey.
    private const string Signature = "4dabf18193072939515e22adb298388d";

    /// <summary>The inputs without secrets.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="paths">Receives the fields that are unknown for it; of a list that holds a secret, the list.</param>
    public static Node Without(Node inputs, List<string> paths) => Known(inputs, "", paths);

    private static bool IsSecret(Node node) => node.Find(Signature) is not null;

    private static Node Known(Node node, string path, List<string> paths)
    {
        if (node.Kind != NodeKind.Map || !Contains(node)) return node;
        var members = new List<Member>();
        foreach (var member in node.Members)
        {
            var at = path.Length == 0 ? member.Name : path is "metadata.annotations" or "metadata.labels" or "spec.selector" ? $"{path}[{member.Name}]" : $"{path}.{member.Name}";
            // Without one item, the others of a list would be other items.
            if (IsSecret(member.Value) || member.Value.Kind == NodeKind.List && Contains(member.Value)) paths.Add(at);
            else members.Add(member with { Value = Known(member.Value, at, paths) });
        }
        return Node.Map(node.Source, node.Offset, [.. members]);
    }

    private static bool Contains(Node node) => IsSecret(node) || node.Members.Any(m => Contains(m.Value)) || node.Items.Any(Contains);
}
