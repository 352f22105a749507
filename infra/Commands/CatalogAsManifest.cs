using ServiceInfra.Documents;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary>Recognises a catalog of this program that was given where manifests are read.</summary>
internal static class CatalogAsManifest
{
    private static readonly string[] Members = ["$schema", "namespaces", "defaults", "services"];

    /// <summary>Puts one finding that says what the file is, and what reads it, in place of the only one about it.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="findings">The run's findings.</param>
    /// <param name="first">Number of findings before the file was read.</param>
    public static void Recognise(string name, ReadOnlyMemory<byte> bytes, List<Finding> findings, int first)
    {
        // One document without a kind; or with comments, which make it no JSON, nor YAML where no name says that it is JSON.
        if (findings.Count != first + 1 || findings[first].Code is not (FindingCodes.NoKind or FindingCodes.NotJson or FindingCodes.NotYaml) || findings[first].Document != 0) return;
        if (!FileDocuments.IsJson(name, bytes.Span) || Root(name, bytes) is not { } root) return;
        findings[first] = new Finding
        {
            Code = FindingCodes.IsCatalog,
            Severity = Severity.Error,
            Stage = FindingStage.Decode,
            Message = "this is a catalog of ServiceInfra, and Kubernetes manifests are read here",
            Fix = $"Name it with --catalog: \"validate --catalog {(name == "stdin" ? "FILE" : name)}\". An overlay, services.<stack>.json, is read with its catalog and --stack.",
            Location = root.Location,
            File = name,
        };
    }

    // Compose files have "services", too, and other things besides.
    private static Node? Root(string name, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var root = JsonDocumentReader.Read(new Utf8Text(name, bytes));
            return root is { Kind: NodeKind.Map } && root["services"] is { Kind: NodeKind.Map } && root.Members.All(m => Members.Contains(m.Name)) ? root : null;
        }
        catch (DocumentException)
        {
            return null;
        }
    }
}
