namespace ServiceInfra.Changes.Rules;

/// <summary>Changes between one IP family and two, by policy or by families.</summary>
internal static class Stacks
{
    private const string Policy = "spec.ipFamilyPolicy", Families = "spec.ipFamilies";

    /// <summary>The fields that change it, where it changes in the direction asked for.</summary>
    public static IEnumerable<FieldChange> Change(ObjectPair pair, bool toDual)
    {
        var changes = pair.Fields.Where(f => f.Path is Policy or Families && IsDual(f.Path, f.Old) != IsDual(f.Path, f.New) && IsDual(f.Path, f.New) == toDual).ToArray();
        return changes.Length == 0 ? [] : [changes[0] with { Also = [.. changes.Skip(1).Select(c => c.Path)] }];
    }

    private static bool IsDual(string path, string? value) => path == Policy ? value is not (null or "SingleStack") : value?.Contains(',', StringComparison.Ordinal) is true;
}
