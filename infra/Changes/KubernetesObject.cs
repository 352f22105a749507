namespace ServiceInfra.Changes;

/// <summary>A Kubernetes object as flat fields, the form in which two sides are compared.</summary>
/// <param name="Kind">Service or Namespace.</param>
/// <param name="Namespace">Its namespace; empty for a Namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Fields">Field paths such as <c>spec.ports[http].port</c> with their values, sorted by path.</param>
public sealed record KubernetesObject(string Kind, string Namespace, string Name, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>What makes two objects the same one.</summary>
    public (string, string, string) Identity => (Kind, Namespace, Name);

    /// <summary>namespace/name, or the name alone.</summary>
    public string Id => Namespace.Length == 0 ? Name : $"{Namespace}/{Name}";
}
