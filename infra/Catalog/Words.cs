namespace ServiceInfra.Catalog;

/// <summary>The catalog's words for its enumerations; spelt as the enumerations are, <c>wait</c> in lower case.</summary>
internal static class Words
{
    public static readonly WordTable<ServiceType> ServiceTypes = new(
        [nameof(ServiceType.VirtualIP), nameof(ServiceType.Headless), nameof(ServiceType.ExternalName)],
        [ServiceType.VirtualIP, ServiceType.Headless, ServiceType.ExternalName]);

    public static readonly WordTable<InternetAccessType> InternetAccess = new(
        [nameof(InternetAccessType.None), nameof(InternetAccessType.NodePort), nameof(InternetAccessType.LoadBalancer)],
        [InternetAccessType.None, InternetAccessType.NodePort, InternetAccessType.LoadBalancer]);

    public static readonly WordTable<WorkloadKind> Workloads = new(
        [nameof(WorkloadKind.Deployment), nameof(WorkloadKind.StatefulSet), nameof(WorkloadKind.DaemonSet)],
        [WorkloadKind.Deployment, WorkloadKind.StatefulSet, WorkloadKind.DaemonSet]);

    public static readonly WordTable<WaitFor> Waits = new(["none", "endpoints", "address"], [WaitFor.None, WaitFor.Endpoints, WaitFor.Address]);
}
