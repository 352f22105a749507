namespace ServiceInfra.Catalog;

/// <summary>The wizard's three kinds of Service (step 2, "Service Settings").</summary>
public enum ServiceType
{
    /// <summary>A virtual IP that Kubernetes hands out (API type ClusterIP, or NodePort and LoadBalancer by internet access).</summary>
    VirtualIP,

    /// <summary>No virtual IP: DNS answers with the pods' addresses (clusterIP "None").</summary>
    Headless,

    /// <summary>A DNS alias of a name elsewhere (API type ExternalName).</summary>
    ExternalName,
}
