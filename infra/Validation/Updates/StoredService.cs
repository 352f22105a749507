using ServiceInfra.Manifests;
using ServiceInfra.Validation.Addresses;
using ServiceInfra.Validation.Allocation;

namespace ServiceInfra.Validation.Updates;

/// <summary>
/// What the server holds of a live Service. A manifest that was once applied will do instead of the live object: it is taken
/// through a create, and what the server drew then is known to exist, though not its value.
/// </summary>
internal static class StoredService
{
    /// <summary>The stored object that a manifest stands for.</summary>
    public static ServiceDraft From(ServiceManifest manifest, ServerProfile server)
    {
        var stored = new ServiceDraft(manifest, server);
        var ignored = new FieldFindings();
        if (stored.ClusterIPs.Count == 0 && stored.ClusterIP.Length > 0) stored.ClusterIPs = [stored.ClusterIP];
        if (!stored.IsExternalName)
        {
            IpFamilyInitialisation.DefaultPolicy(stored);
            IpFamilyInitialisation.Apply(stored, ignored);
            ClusterIPAllocation.Allocate(stored, ignored);
        }
        var taken = new HashSet<long>();
        NodePortAllocation.Allocate(stored, taken, ignored);
        HealthCheckPortAllocation.Allocate(stored, taken, ignored);
        return stored;
    }
}
