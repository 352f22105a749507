using k8s;
using k8s.Autorest;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;

namespace ServiceInfra.Stack;

/// <summary>
/// Finds live Services with an address that the catalog now wants headless. Pulumi replaces them, but its preview asks the server for a dry run of
/// an update, which the server refuses: without a word beforehand that looks like a broken catalog.
/// </summary>
public static class HeadlessTurns
{
    private const int MostLooks = 50;

    /// <summary>The keys of the entries concerned.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IKubernetes client, ServicePlan plan)
    {
        using var limit = new CancellationTokenSource(ClusterProbe.PatienceOfPreview);
        var headless = plan.Services.Where(s => s.Manifest.Spec?.ClusterIP == WellKnown.HeadlessClusterIP).Take(MostLooks);
        var looks = headless.Select(async s => (s.Key, turns: await TurnsAsync(client, s, limit.Token).ConfigureAwait(false)));
        return [.. (await Task.WhenAll(looks).ConfigureAwait(false)).Where(l => l.turns).Select(l => l.Key)];
    }

    private static async Task<bool> TurnsAsync(IKubernetes client, PlannedService service, CancellationToken limit)
    {
        try
        {
            var live = await client.CoreV1.ReadNamespacedServiceAsync(service.Manifest.Metadata.Name, service.Manifest.Metadata.Namespace, cancellationToken: limit).ConfigureAwait(false);
            return live.Spec.ClusterIP != WellKnown.HeadlessClusterIP;
        }
        catch (Exception e) when (e is HttpOperationException or OperationCanceledException or HttpRequestException or IOException)
        {
            // Not there yet, or not to be seen: nothing to warn of.
            return false;
        }
    }
}
