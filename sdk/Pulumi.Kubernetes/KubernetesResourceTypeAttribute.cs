namespace Pulumi.Kubernetes;

/// <summary>Gives an object its type token.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KubernetesResourceTypeAttribute(string type) : ResourceTypeAttribute(type, KubernetesResource.PackageVersion);
