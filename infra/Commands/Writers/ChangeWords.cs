using ServiceInfra.Changes;

namespace ServiceInfra.Commands.Writers;

/// <summary>What several forms of a change report say alike.</summary>
internal static class ChangeWords
{
    /// <summary>"shop/web(商城前端)".</summary>
    public static string Name(ChangeRecord change) => $"{(change.Kind == "Service" ? "" : change.Kind + " ")}{change.Service}{(change.Alias.Length > 0 ? $"({change.Alias})" : "")}";

    /// <summary>", spec.ports[http].port: 80 => 81" or what of it there is.</summary>
    public static string Values(ChangeRecord change)
    {
        var values = (change.Old, change.New) switch
        {
            (null, null) => "",
            (null, { } now) => now,
            ({ } old, null) => $"{old} (removed)",
            ({ } old, { } now) => $"{old} => {now}",
        };
        return (change.Field.Length, values.Length) switch
        {
            (0, 0) => "",
            (0, _) => $", {values}",
            (_, 0) => $", {change.Field}",
            _ => $", {change.Field}: {values}",
        };
    }

    /// <summary>The change in one sentence, for places that show no table.</summary>
    public static string Sentence(ChangeRecord change) => $"{Name(change)}: {change.Title}{Values(change)}. {Felt(change)} {change.Do}".TrimEnd();

    // In a table's column "Nothing." is clear; in a sentence it wants to be told who notices nothing.
    private static string Felt(ChangeRecord change) =>
        change.Worst > ChangeClass.Refused && change.Feels.StartsWith("Nothing", StringComparison.Ordinal) ? $"Clients notice n{change.Feels[1..]}" : change.Feels;

    /// <summary>"Checked: …. Not checked: …." or what of it there is; a report of another version may have neither.</summary>
    public static string Checks(string those, string not) => $"{(those.Length > 0 ? $"Checked: {those}. " : "")}{(not.Length > 0 ? $"Not checked: {not}." : "")}".TrimEnd();

    /// <summary>"to closes alone " where a consent leaves another dangerous class of a change open, else nothing.</summary>
    public static string Extent(ChangeRecord change, Consent consent) =>
        change.Classes.All(c => consent.Covers(c) || !c.IsDanger()) ? "" : $"to {string.Join(", ", change.Classes.Where(consent.Covers).Select(c => c.Word()))} alone ";

    /// <summary>Changes that are the same on several stacks, and agreed to alike, as one, the worst first.</summary>
    public static IReadOnlyList<SharedChange> Shared(ChangeReports reports) =>
        [.. reports.All.GroupBy(p => (p.Change.Service, p.Change.Kind, p.Change.Rule, p.Change.Field, p.Change.Old, p.Change.New, Agreed: string.Join('\n', p.Change.Consents)))
            .Select(g => new SharedChange(g.MinBy(p => p.Change.ChangedLine == 0).Change, [.. g.Select(p => p.Stack.Stack ?? "")]))
            .OrderBy(s => s.Change.Worst)];

    /// <summary>What stays equal when lines move: rule, service and field, and the stacks where it is told apart by them.</summary>
    public static string Fingerprint(ChangeRecord change, string stacks = "") =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{change.Rule}\n{change.Kind}\n{change.Service}\n{change.Field}{(stacks.Length == 0 ? "" : "\n" + stacks)}")))[..32];
}
