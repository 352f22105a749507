using k8s;
using k8s.Models;
using ServiceInfra.Catalog;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;

namespace ServiceInfra.Stack;

/// <summary>
/// Asks the cluster what its user may do with what the plan needs. The provider does not: without the right to list or watch it waits for ever,
/// and says nothing (pulumi-kubernetes #1206, #4580).
/// </summary>
public static class ClusterRights
{
    // Beyond this many namespaces the asking itself takes its time, and who works in so many rarely lacks a right in one.
    private const int MostNamespaces = 20;

    // A preview asks the server for a dry run, which needs the right to do what it only tries.
    private static readonly string[] PreviewVerbs = ["get", "create", "patch"];
    private static readonly string[] UpVerbs = ["get", "list", "watch", "create", "patch", "delete"];
    private static readonly string[] EndpointVerbs = ["list", "watch"];

    /// <summary>The rights that are missing, one a namespace and resource.</summary>
    /// <param name="client">The cluster.</param>
    /// <param name="plan">What is going to be registered.</param>
    /// <param name="isPreview">Whether it is only previewed.</param>
    public static async Task<IReadOnlyList<MissingRight>> FindMissingAsync(IKubernetes client, ServicePlan plan, bool isPreview)
    {
        var owned = plan.Namespaces.Select(n => n.Name).Take(MostNamespaces).ToArray();
        var absent = owned.Length == 0 ? [] : (await ClusterProbe.MissingAsync(client, owned).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);
        List<MissingRight> needs = [];
        if (owned.Length > 0) needs.Add(new MissingRight("", "namespaces", isPreview ? PreviewVerbs : UpVerbs));
        foreach (var group in plan.Services.GroupBy(s => s.Manifest.Metadata.Namespace ?? NamespacedName.DefaultNamespace).Take(MostNamespaces))
            needs.AddRange(Needs(group.Key, [.. group], plan, isPreview).Select(n => n with { IsNew = absent.Contains(group.Key) }));
        var looks = await Task.WhenAll(needs.Select(n => LookAsync(client, n))).ConfigureAwait(false);
        return [.. looks.Where(m => m.Verbs.Count > 0)];
    }

    private static IEnumerable<MissingRight> Needs(string ns, IReadOnlyList<PlannedService> services, ServicePlan plan, bool isPreview)
    {
        var waits = services.Any(s => WaitsForEndpoints(s, plan));
        yield return new MissingRight(ns, "services", isPreview ? PreviewVerbs : UpVerbs) { Waits = waits };
        if (waits && !isPreview) yield return new MissingRight(ns, "endpoints", EndpointVerbs) { Waits = waits };
        foreach (var kind in services.Select(s => s.Workload?.Kind).OfType<WorkloadKind>().Distinct())
            yield return new MissingRight(ns, $"{kind.ToString().ToLowerInvariant()}s", ["get"]) { Group = "apps" };
    }

    private static bool WaitsForEndpoints(PlannedService service, ServicePlan plan) =>
        (service.Entry.Definition.Wait ?? plan.Settings.Wait)?.For is null or WaitFor.Endpoints;

    private static async Task<MissingRight> LookAsync(IKubernetes client, MissingRight need)
    {
        var answers = await Task.WhenAll(need.Verbs.Select(async verb => (verb, may: await MayAsync(client, need, verb).ConfigureAwait(false)))).ConfigureAwait(false);
        return need with { Verbs = [.. answers.Where(a => !a.may).Select(a => a.verb)] };
    }

    private static async Task<bool> MayAsync(IKubernetes client, MissingRight need, string verb)
    {
        var review = new V1SelfSubjectAccessReview
        {
            Spec = new V1SelfSubjectAccessReviewSpec { ResourceAttributes = new V1ResourceAttributes { NamespaceProperty = need.Namespace, Group = need.Group, Resource = need.Resource, Verb = verb } },
        };
        try
        {
            using var limit = new CancellationTokenSource(ClusterProbe.PatienceOfPreview);
            return (await client.AuthorizationV1.CreateSelfSubjectAccessReviewAsync(review, cancellationToken: limit.Token).ConfigureAwait(false)).Status.Allowed;
        }
        catch (Exception e) when (e is k8s.Autorest.HttpOperationException or OperationCanceledException or HttpRequestException or IOException)
        {
            // A cluster that does not say is taken to allow it: this look is a courtesy.
            return true;
        }
    }
}
