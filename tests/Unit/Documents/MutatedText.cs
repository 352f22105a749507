using CsCheck;

namespace ServiceInfra.Tests.Documents;

/// <summary>Generates texts that are almost right: the repository's own golden files with pieces of syntax put in and characters taken out.</summary>
internal static class MutatedText
{
    private const int Longest = 4000;

    /// <summary>Texts of one kind.</summary>
    /// <param name="ending">Which golden files to begin with, such as <c>.yaml</c>.</param>
    /// <param name="pieces">What is put in.</param>
    public static Gen<string> Of(string ending, string[] pieces)
    {
        var seeds = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Folder, "tests/Unit/Cases"), "*" + ending, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(t => t.Length < Longest).ToArray();
        var edit = Gen.Select(Gen.Double.Unit, Gen.Int[0, 4], Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]));
        return Gen.Select(Gen.Int[0, seeds.Length - 1].Select(i => seeds[i]), edit.Array[1, 4], (seed, edits) => edits.Aggregate(seed, Apply));
    }

    private static string Apply(string text, (double Place, int Removed, string Piece) edit)
    {
        var at = (int)(edit.Place * text.Length);
        // Two edits of three put something in, the others take something out.
        return edit.Removed < 3 ? text.Insert(at, edit.Piece) : text.Remove(at, Math.Min(edit.Removed, text.Length - at));
    }
}
