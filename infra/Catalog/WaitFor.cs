namespace ServiceInfra.Catalog;

/// <summary>What <c>pulumi up</c> waits for after a create or an update.</summary>
public enum WaitFor
{
    /// <summary>Nothing (annotation <c>pulumi.com/skipAwait</c>).</summary>
    None,

    /// <summary>The provider's own wait: no pod behind the Service is unready, and a LoadBalancer has its address. Takes 10 s at least.</summary>
    Endpoints,

    /// <summary>A LoadBalancer's address alone (annotation <c>pulumi.com/waitFor</c>); for other Services nothing.</summary>
    Address,
}
