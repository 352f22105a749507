using ServiceInfra.Changes.Rules;

namespace ServiceInfra.Changes;

/// <summary>From pairs of objects to typed changes: every rule is asked about every object that changes.</summary>
/// <param name="places">Finds fields in the catalog.</param>
public sealed class ChangeAssessment(ChangeLocator places)
{
    private static readonly ChangeRule Other = ChangeRules.ById["other-change"];

    /// <summary>The typed changes, the worst first, else in the catalog's order.</summary>
    public IReadOnlyList<ChangeRecord> Assess(IReadOnlyList<ObjectPair> pairs)
    {
        var records = new List<ChangeRecord>();
        foreach (var pair in pairs)
            if (pair.Action != ChangeAction.Same) Assess(pair, pairs, records);
        return [.. records.OrderBy(r => r.Worst)];
    }

    private void Assess(ObjectPair pair, IReadOnlyList<ObjectPair> pairs, List<ChangeRecord> records)
    {
        var claimed = new List<string>();
        var refused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in ChangeRules.All)
            foreach (var change in rule.Find(pair))
            {
                if (rule is ReplaceRefused ? refused.Contains(change.ApiPath) : rule.Classes[0] == ChangeClass.Refused && !refused.Add(change.ApiPath)) continue;
                records.Add(Record(pair, rule, change, places.Find(pair, change, pairs)));
                claimed.Add(change.Path);
                claimed.AddRange(change.Also);
            }
        foreach (var change in pair.Fields)
            if (!claimed.Exists(c => change.Path == c || change.ApiPath == c)) records.Add(Record(pair, Other, change, places.Find(pair, change, pairs)));
    }

    private static ChangeRecord Record(ObjectPair pair, ChangeRule rule, FieldChange change, ChangePlace place) =>
        new()
        {
            Kind = pair.Object.Kind,
            Service = pair.Object.Id,
            Alias = pair.Object.Alias,
            Rule = rule.Id,
            Classes = rule.Classes,
            Title = rule.Title,
            Field = change.Path,
            Old = SecretMask.Of(change, change.Old),
            New = SecretMask.Of(change, change.New),
            Why = rule.Why,
            Feels = rule.Feels,
            Do = rule.Do,
            Source = rule.Source,
            IsGone = pair.New is null,
            File = place.File,
            Line = place.Line,
            Column = place.Column,
            ChangedLine = place.ChangedLine,
        };
}
