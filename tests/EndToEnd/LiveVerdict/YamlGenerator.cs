using System.Text.RegularExpressions;
using CsCheck;

namespace ServiceInfra.EndToEnd.LiveVerdict;

/// <summary>Generates Services in YAML with a piece of syntax put in, or characters taken out, where it may matter.</summary>
internal static partial class YamlGenerator
{
    private static readonly string[] Values =
    [
        "x", "\"x\"", "\"a\n      b\"", "|\n      text\n      more\n", "&z x", "x y\n      z", ">-\n  \n      folded\n      text\n", "\"\\t\\\"q\\\"\"", "'it''s'", "\"x\ny\"", "\"don\\'t\"", "!!str 5",
    ];

    private static readonly string[] Pieces =
    [
        ": ", "- ", "\n", " ", "  ", "'", "\"", "#", " #", "&a ", "*a", "!!str ", "!!int ", "!!bool ", "|\n", ">", "? ", "[", "]", "{", "}", ",", "%", "@", "~", "null", "yes", "010", "1_0",
        ".5", "\t", "\r\n", "é", "<<: ", "y", "\\", "''", "😀", "2020-01-01", "-", "a:b", "!", "\n  ", "\u0085", "\u2028", "\u0007", "\u007f", "\\'", "\\/", "\\u0041", "\\\n", "\"a\nb\"", "#c\n",
        "[a,\nb]", "{\"a\": \"b\n\n c\"}", "\n\t", "x?", "&a.b ",
    ];

    /// <summary>Services by the names a0 to a9, mostly almost right.</summary>
    public static Gen<string> Services { get; } =
        Gen.Select(Gen.Int[0, 9], OneOf(Values), OneOf(Values), Gen.Double.Unit, Gen.Int[0, 5], OneOf(Pieces))
            .Select((number, first, second, place, removed, piece) => Change(Service(number, first, second), place, removed, piece))
            .Where(IsOneNamedService);

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string Service(int number, string first, string second) => $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: a{{number}}
          labels: {l: "m", 'n': o}
          annotations:
            a: {{first}}
            b: {{second}}
        spec:
          selector: {app: web,
            tier: x}
          ports:
          - {port: 80, name: &p "p"}
          - port: 81
            name: q

        """;

    private static string Change(string text, double place, int removed, string piece)
    {
        var from = text.IndexOf("  name", StringComparison.Ordinal);
        var at = from + (int)(place * (text.Length - from));
        return removed < 4 ? text.Insert(at, piece) : text.Remove(at, Math.Min(removed - 3, text.Length - at));
    }

    // The server reads a first document alone, and a Service without a name can block it for long.
    private static bool IsOneNamedService(string text) => !Separator().IsMatch(text) && Name().IsMatch(text);

    [GeneratedRegex(@"^(---|\.\.\.|%)", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex("^  name: a", RegexOptions.Multiline)]
    private static partial Regex Name();
}
