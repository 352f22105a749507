namespace ServiceInfra.EndToEnd.Shipped;

/// <summary>The shipped catalog owns a namespace and node ports of the whole cluster, so its tests run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class DemoNamespaceCollection
{
    /// <summary>The collection's name.</summary>
    public const string Name = "demo-namespace";
}
