using System.Text;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;
using ServiceInfra.Settings;
using ServiceInfra.Validation;
using ServiceInfra.Validation.Decoding;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>What the validator says to one manifest, in a form that tests can compare.</summary>
internal static class Verdict
{
    public const string Single = "10.96.0.0/16", Dual = "10.96.0.0/16,fd00:10:96::/112";

    /// <summary>A manifest named web with this spec, in YAML's flow form.</summary>
    public static string Spec(string spec) => $"apiVersion: v1\nkind: Service\nmetadata: {{ name: web }}\nspec: {{ {spec} }}\n";

    /// <summary>A manifest with this metadata and one port.</summary>
    public static string Metadata(string metadata) => $"apiVersion: v1\nkind: Service\nmetadata: {{ {metadata} }}\nspec: {{ ports: [{{ port: 80 }}] }}\n";

    public static ServerOptions Server(string release = "1.37", string cidrs = Single)
    {
        Assert.True(KubernetesRelease.TryParse(release, out var parsed));
        return new ServerOptions { Release = parsed, ServiceCidrs = cidrs.Split(',') };
    }

    /// <summary>The errors that the server would give, as "Kind field" in order; "Decode field" for those of the decoder.</summary>
    public static string[] Errors(string manifest, string release = "1.37", string cidrs = Single, string? against = null) =>
        [.. Findings(manifest, Server(release, cidrs), against)
            .Where(f => f.Severity == Severity.Error && f.Stage is FindingStage.Decode or FindingStage.Validate && !f.Hidden)
            .Select(f => $"{f.Kind?.ToString() ?? "Decode"} {f.Field}").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The warnings that the server would send, by code and field.</summary>
    public static string[] Warnings(string manifest, string release = "1.37", string cidrs = Single) =>
        [.. Findings(manifest, Server(release, cidrs), null).Where(f => f.Stage == FindingStage.Warning).Select(f => $"{f.Code} {f.Field}").Order(StringComparer.Ordinal)];

    /// <summary>Everything that is said.</summary>
    public static List<Finding> Findings(string manifest, ServerOptions server, string? against = null)
    {
        var findings = new List<Finding>();
        var document = Read(manifest);
        var decoded = ManifestDecoder.Decode(document, findings);
        var fields = new FieldFindings();
        if (findings.Any(f => f.Stage == FindingStage.Decode)) fields.RefusedInDecoding();
        if (decoded is not null) new ServiceValidator(server).Validate(decoded, against is null ? null : Decode(against), fields);
        var locator = new ManifestLocator(document);
        findings.AddRange(fields.Items.Select(f => f.At(locator)));
        return findings;
    }

    /// <summary>The manifest, whatever the decoder says of it.</summary>
    public static ServiceManifest Decode(string manifest) => ManifestDecoder.Decode(Read(manifest), []) ?? throw new InvalidOperationException("no object");

    /// <summary>The one document of a text.</summary>
    public static Node Read(string manifest)
    {
        var document = Assert.Single(FileDocuments.Read("web.yaml", Encoding.UTF8.GetBytes(manifest)));
        return document.Root ?? throw document.Error!;
    }
}
