namespace ServiceInfra.Catalog;

/// <summary>How a Service is reached from outside the cluster (step 4, "Internet Access").</summary>
public enum InternetAccessType
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>On a port of every node.</summary>
    NodePort,

    /// <summary>Through a load balancer.</summary>
    LoadBalancer,
}
