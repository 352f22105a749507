using ServiceInfra.Changes.Sources;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands.Writers;

/// <summary>GitHub's workflow commands: each finding is shown beside its line in a pull request.</summary>
public sealed class GithubFindingWriter : IFindingWriter
{
    /// <inheritdoc/>
    public void Write(TextWriter output, IReadOnlyList<Finding> findings, int documents)
    {
        var paths = RepositoryPaths.Here();
        foreach (var finding in findings)
        {
            var command = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            output.Write($"::{command} ");
            if (finding.Location is { } location)
            {
                var position = location.Position;
                output.Write($"file={Property(paths.Of(location.File))},line={position.Line},col={position.Column},");
            }
            // An option or a variable is no file; the text names it.
            var origin = finding.Location is null && finding.File.Length > 0 ? $"{finding.File}: " : "";
            var where = FindingText.Where(finding) is { Length: > 0 } some ? $"{some}: " : "";
            output.WriteLine($"title={Property(finding.Code)}::{Data(origin + where + FindingText.Sentence(finding))}");
        }
    }

    private static string Data(string text) => VisibleText.Of(text).Replace("%", "%25");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
