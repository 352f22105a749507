using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace ServiceInfra.Conformance.Victim.Programs;

/// <summary>A stack as a class, made by the client or by a service provider.</summary>
internal sealed class Shop : Stack
{
    public Shop() : this("web")
    {
    }

    private Shop(string name)
    {
        var service = new Service(name);
        Id = service.Id;
        Hidden = Output.CreateSecret(service.Id);
        Private = Output.Create("not sent");
    }

    [Output]
    public Output<string> Id { get; private set; }

    [Output("the-hidden-one")]
    public Output<string> Hidden { get; set; }

    [Output]
    private Output<string> Private { get; set; }

    /// <summary>Makes shops with another Service.</summary>
    internal sealed class Provider : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(Shop) ? new Shop("provided") : null;
    }

    /// <summary>Makes nothing.</summary>
    internal sealed class NoProvider : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
