namespace ServiceInfra.Manifests;

/// <summary>What identifies an object of one kind in a cluster, as apimachinery's <c>types.NamespacedName</c>.</summary>
/// <remarks>A class, because collections of structs are compiled at run time, which a cold command feels.</remarks>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name; empty where it has none.</param>
public sealed record NamespacedName(string Namespace, string Name)
{
    /// <summary>The namespace of manifests that name none, as kubectl's.</summary>
    public const string DefaultNamespace = "default";

    /// <summary>The name of a Service that goes to <see cref="DefaultNamespace"/> where it names no namespace.</summary>
    public static NamespacedName Of(ServiceManifest manifest) =>
        new(string.IsNullOrEmpty(manifest.Metadata.Namespace) ? DefaultNamespace : manifest.Metadata.Namespace, manifest.Metadata.Name ?? "");
}
