using ServiceInfra.Catalog;
using ServiceInfra.Manifests;
using ServiceInfra.Validation;

namespace ServiceInfra.Planning;

/// <summary>Finds entries that wait for an address and whose Service gets none; <c>defaults</c> and the setting are meant for load balancers alone.</summary>
internal static class AddressWait
{
    /// <summary>The warning about an entry, or null.</summary>
    public static Finding? Check(CatalogEntry entry, ServiceManifest manifest)
    {
        if (!entry.HasOwnWait || entry.Definition.Wait?.For != WaitFor.Address || manifest.Spec?.Type == "LoadBalancer") return null;
        var wait = entry.Node["wait"]!;
        var location = (wait["for"] ?? wait).Location;
        return new Finding
        {
            Code = CatalogCodes.NoAddress,
            Severity = Severity.Warning,
            Stage = FindingStage.Advice,
            Path = entry.Path + (wait["for"] is null ? "/wait" : "/wait/for"),
            Location = location,
            File = location.File,
            Message = "only a load balancer gets an address, and this Service is none: 'pulumi up' will wait for nothing",
            Fix = "Write \"none\" or \"endpoints\", or \"internetAccess\": \"LoadBalancer\".",
        };
    }
}
