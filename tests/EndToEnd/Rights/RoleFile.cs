using System.Text.RegularExpressions;
using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Rights;

/// <summary>docs/rbac.yaml, right by right.</summary>
public static partial class RoleFile
{
    /// <summary>The role for previews.</summary>
    public const string Preview = "serviceinfra-preview";

    /// <summary>The role for up and destroy.</summary>
    public const string Up = "serviceinfra-up";

    /// <summary>The cluster-wide role for owned namespaces.</summary>
    public const string Namespaces = "serviceinfra-namespaces";

    /// <summary>The file's text.</summary>
    public static string Text { get; } = File.ReadAllText(Repository.File("docs/rbac.yaml"));

    /// <summary>Every verb that stands in it, for every resource.</summary>
    public static IReadOnlyList<RoleRight> Rights { get; } = [.. Text.Split("\n---\n").SelectMany(Of)];

    /// <summary>A role's rules, less one right.</summary>
    public static string Rules(string role, RoleRight? without) => $"[ {string.Join(", ", Rights.Where(r => r.Role == role && r != without).Select(r => r.Rule))} ]";

    private static IEnumerable<RoleRight> Of(string document)
    {
        var role = Name().Match(document).Groups[1].Value;
        return from Match rule in Rule().Matches(document)
               from resource in Words(rule.Groups[2].Value)
               from verb in Words(rule.Groups[3].Value)
               select new RoleRight(role, rule.Groups[1].Value.Trim('"'), resource, verb);
    }

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^  name: (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex(@"apiGroups: \[(.*)\]\n    resources: \[(.*)\]\n    verbs: \[(.*)\]")]
    private static partial Regex Rule();
}
