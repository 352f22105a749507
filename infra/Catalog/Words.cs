namespace ServiceInfra.Catalog;

/// <summary>The catalog's words for its enumerations; spelt as the enumerations are, <c>wait</c> in lower case.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, ServiceType> ServiceTypes = Exact<ServiceType>();
    public static readonly IReadOnlyDictionary<string, InternetAccessType> InternetAccess = Exact<InternetAccessType>();
    public static readonly IReadOnlyDictionary<string, WorkloadKind> Workloads = Exact<WorkloadKind>();
    public static readonly IReadOnlyDictionary<string, WaitFor> Waits = Enum.GetValues<WaitFor>().ToDictionary(v => v.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static Dictionary<string, T> Exact<T>() where T : struct, Enum => Enum.GetValues<T>().ToDictionary(v => v.ToString(), StringComparer.Ordinal);
}
