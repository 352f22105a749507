using ServiceInfra.Changes.Rules;
using ServiceInfra.Planning;

namespace ServiceInfra.Changes;

/// <summary>What differs between two stacks of a catalog.</summary>
/// <param name="Left">The first stack.</param>
/// <param name="Right">The other stack.</param>
/// <param name="Same">How many objects are the same on both.</param>
/// <param name="Rows">The differences in the catalog's order.</param>
public sealed record StackDifference(string Left, string Right, int Same, IReadOnlyList<StackDifferenceRow> Rows)
{
    /// <summary>Compares two plans.</summary>
    public static StackDifference Between(ServicePlan left, ServicePlan right)
    {
        var pairs = PlanComparison.Compare(ComparedSide.Of(left, left.Stack ?? ""), ComparedSide.Of(right, right.Stack ?? ""));
        return new StackDifference(left.Stack ?? "", right.Stack ?? "", pairs.Count(p => p.Action == ChangeAction.Same), [.. pairs.Where(p => p.Action != ChangeAction.Same).SelectMany(RowsOf)]);
    }

    private static IEnumerable<StackDifferenceRow> RowsOf(ObjectPair pair)
    {
        var (service, key) = (pair.Object.Id, pair.Object.Key);
        if (pair.Old is null || pair.New is null) return [new StackDifferenceRow(pair.Object.Kind, service, key, "", Words(pair.Old), Words(pair.New))];
        var keys = pair.IsRekeyed ? [new StackDifferenceRow(pair.Object.Kind, service, key, "key", pair.Old.Key, pair.New.Key)] : Array.Empty<StackDifferenceRow>();
        return keys.Concat(pair.Fields.Select(f => new StackDifferenceRow(pair.Object.Kind, service, key, f.Path, SecretMask.Of(f, f.Old), SecretMask.Of(f, f.New))));
    }

    private static string? Words(KubernetesObject? side) => side is null ? null : side.Kind == "Service" ? ServiceWords.Of(side) : side.Kind;
}
