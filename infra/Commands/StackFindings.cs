using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary>The findings of several stacks as one list.</summary>
internal static class StackFindings
{
    /// <summary>
    /// All findings, sorted. One of the same code, place and message in several stacks is told once, with the stacks it is in where these are not all.
    /// </summary>
    public static IReadOnlyList<Finding> Merge(IReadOnlyList<StackResult> stacks)
    {
        var merged = new List<Finding>();
        var found = new List<List<string>>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (stack, result) in stacks)
            foreach (var finding in result.Findings)
            {
                if (seen.TryAdd(Key(finding), merged.Count))
                {
                    merged.Add(finding);
                    found.Add([stack]);
                }
                else if (found[seen[Key(finding)]] is var others && others[^1] != stack) others.Add(stack);
            }
        for (var i = 0; i < merged.Count; i++)
            if (found[i].Count < stacks.Count) merged[i] = merged[i] with { Stacks = found[i] };
        return [.. merged.Order(FindingOrder.Instance)];
    }

    // Each stack has read the files anew, so that places are compared by what they say.
    private static string Key(Finding finding) =>
        string.Join('\0', finding.Code, FindingText.Word(finding.Severity), FindingText.File(finding), finding.Location is { } at ? at.Offset.ToString() : finding.Path, finding.Document.ToString(), finding.Message);
}
