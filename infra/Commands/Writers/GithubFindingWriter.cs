using ServiceInfra.Validation;

namespace ServiceInfra.Commands.Writers;

/// <summary>GitHub's workflow commands: each finding is shown beside its line in a pull request.</summary>
public sealed class GithubFindingWriter : IFindingWriter
{
    /// <inheritdoc/>
    public void Write(TextWriter output, IReadOnlyList<Finding> findings, int documents)
    {
        foreach (var finding in findings)
        {
            var command = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            output.Write($"::{command} ");
            var file = FindingText.File(finding);
            if (file.Length > 0) output.Write($"file={Property(file)},");
            if (finding.Location is { } location)
            {
                var position = location.Position;
                output.Write($"line={position.Line},col={position.Column},");
            }
            var where = FindingText.Where(finding);
            output.WriteLine($"title={Property(finding.Code)}::{Data(where.Length > 0 ? $"{where}: {FindingText.Sentence(finding)}" : FindingText.Sentence(finding))}");
        }
    }

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
