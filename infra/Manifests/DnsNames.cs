namespace ServiceInfra.Manifests;

/// <summary>The names under which the cluster's DNS knows a Service.</summary>
public static class DnsNames
{
    /// <summary>The full name, <c>name.namespace.svc.clusterDomain</c>.</summary>
    public static string Full(ServiceManifest manifest, string clusterDomain) => $"{manifest.Metadata.Name}.{manifest.Metadata.Namespace}.svc.{clusterDomain}";

    /// <summary>The full name, and the short one for pods of any namespace, as the console shows it.</summary>
    public static string[] Of(ServiceManifest manifest, string clusterDomain) =>
        [Full(manifest, clusterDomain), $"{manifest.Metadata.Name}.{manifest.Metadata.Namespace}"];
}
