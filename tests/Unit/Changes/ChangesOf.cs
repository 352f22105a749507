using System.Text;
using ServiceInfra.Changes;
using ServiceInfra.Changes.Sources;
using ServiceInfra.Documents;

namespace ServiceInfra.Tests.Changes;

/// <summary>Compares two short manifests.</summary>
internal static class ChangesOf
{
    private const string Head = "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: shop\n";

    /// <summary>The typed changes between two sides, each a whole document or the lines behind the head of Service shop/web.</summary>
    public static IReadOnlyList<ChangeRecord> Compare(string? old, string? now) => new ChangeAssessment(new ChangeLocator("services.json")).Assess(PlanComparison.Compare(Side(old), Side(now)));

    /// <summary>A side of one YAML text.</summary>
    public static ComparedSide Side(string? text)
    {
        if (text is null) return new ComparedSide { Name = "nothing", Objects = [] };
        var yaml = text.StartsWith("apiVersion", StringComparison.Ordinal) ? text : Head + text;
        return ManifestSource.ReadText(new StringReader(yaml));
    }

    /// <summary>The ids of the rules that speak.</summary>
    public static string[] Rules(string? old, string? now) => [.. Compare(old, now).Select(c => c.Rule).Order(StringComparer.Ordinal)];

    /// <summary>A text for readers.</summary>
    public static Utf8Text Text(string file, string text) => new(file, Encoding.UTF8.GetBytes(text));
}
