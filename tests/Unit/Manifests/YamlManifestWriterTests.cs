using System.Text;
using CsCheck;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;
using Xunit;

namespace ServiceInfra.Tests.Manifests;

public sealed class YamlManifestWriterTests
{
    private static readonly string[] Odd =
    [
        "", "yes", "No", "on", "~", "null", "NULL", "true", "1", "0x1F", "1e3", "1_000", "2001-01-01", "12:30:45", ".inf", "-", "- a", "a: b", "a #b", " a", "a ",
        "=", "<<", "0o7", "y", "---", "...", "中文", "😀",
    ];

    // Texts that some YAML reader takes for something else, and letters of many kinds.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["aA0 :-#'\"\\{}[],&*!|>%@`~?\n\r\t\u0085\u2028\u0080\u0090\u009f\u00a0\ufffe\uffff\ufeffé中😀.yn"], 0, 12],
        Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]))
        .Where(t => !t.Any(char.IsSurrogate) || t == "😀");

    [Fact]
    public void What_it_writes_reads_back_as_the_same_text() =>
        Gen.Select(Texts, Texts, Texts).Sample((key, value, finalizer) =>
        {
            var manifest = new ServiceManifest
            {
                Metadata = new ObjectMeta { Name = value, Annotations = new Dictionary<string, string> { [key] = value, ["z"] = key }, Finalizers = [finalizer, value] },
                Spec = new ServiceSpec { Ports = [new ServicePort { Name = value, Port = 1 }, new ServicePort()], Selector = new Dictionary<string, string>(), ExternalIPs = [] },
            };
            var yaml = new StringBuilder();
            ManifestFields.Write(manifest, new YamlManifestWriter(yaml));
            var document = Assert.Single(YamlDocumentReader.Read(new Utf16Text("test.yaml", yaml.ToString())));
            var root = document.Root ?? throw document.Error!;
            var metadata = root["metadata"]!;
            Assert.Equal(value, metadata["name"]!.Text);
            Assert.Equal(NodeKind.String, metadata["name"]!.Kind);
            Assert.Equal(key == "z" ? key : value, metadata["annotations"]![key]!.Text);
            Assert.Equal([finalizer, value], metadata["finalizers"]!.Items.Select(i => i.Text));
            Assert.Equal(value, root["spec"]!["ports"]!.Items[0]["name"]!.Text);
            Assert.Equal(NodeKind.Map, root["spec"]!["ports"]!.Items[1].Kind);
            Assert.Equal(NodeKind.Map, root["spec"]!["selector"]!.Kind);
            Assert.Equal(NodeKind.List, root["spec"]!["externalIPs"]!.Kind);
        }, iter: 3000);
}
