using ServiceInfra.Changes;
using ServiceInfra.Planning;

namespace ServiceInfra.Stack;

/// <summary>Holds what the Pulumi program registers against the plan: a report about the one must be true of the other.</summary>
internal static class RegisteredCheck
{
    /// <summary>Nothing where both say the same.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="registered">What was registered for it.</param>
    /// <exception cref="InvalidOperationException">They differ, which is a mistake of this program.</exception>
    public static void Require(ServicePlan plan, IReadOnlyList<KubernetesObject> registered)
    {
        var secrets = plan.Services.Where(s => s.SecretAnnotations is not null).ToDictionary(s => s.Key, StringComparer.Ordinal);
        var objects = registered.Select(o => o.Key is { } key && secrets.TryGetValue(key, out var planned) ? WithoutSecrets(o, planned) : o).ToList();
        var planned = ComparedSide.Of(plan, "");
        var pairs = PlanComparison.Compare(new ComparedSide { Name = "", Objects = [.. objects.Select(Named)] }, planned with { Objects = [.. planned.Objects.Select(Named)] });
        foreach (var pair in pairs.Where(Differs))
            throw new InvalidOperationException($"the Pulumi program registers {pair.Object.Id} otherwise than it is planned: {pair.Action} {string.Join(", ", pair.Fields.Select(f => f.Path))}".TrimEnd());
    }

    // A spec with a selector that only a live workload knows is unknown as a whole to Pulumi's mocks.
    private static bool Differs(ObjectPair pair) =>
        pair.New is { HasOpenSelector: true } && pair.Old is not null ? pair.Fields.Any(f => f.Path.StartsWith("metadata.", StringComparison.Ordinal)) : pair.Action != ChangeAction.Same;

    // Of those that the server will name (metadata.generateName), the key tells one from another.
    private static KubernetesObject Named(KubernetesObject o) => o.Name.Length > 0 ? o
        : new KubernetesObject(o.Kind, o.Manifest with { Metadata = o.Manifest.Metadata with { Name = $"({o.Key})" } }) { Key = o.Key, Planned = o.Planned, Place = o.Place, PrimaryFamily = o.PrimaryFamily };

    // The plan has placeholders in their places.
    private static KubernetesObject WithoutSecrets(KubernetesObject registered, PlannedService planned)
    {
        var annotations = new Dictionary<string, string>(registered.Manifest.Metadata.Annotations ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        foreach (var key in planned.SecretAnnotations!.Keys) annotations[key] = planned.Manifest.Metadata.Annotations![key];
        return new KubernetesObject(registered.Kind, registered.Manifest with { Metadata = registered.Manifest.Metadata with { Annotations = annotations } }) { Key = registered.Key };
    }
}
