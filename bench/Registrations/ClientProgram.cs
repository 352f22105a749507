using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace ServiceInfra.Bench.Registrations;

/// <summary>Services through the engine client.</summary>
internal static class ClientProgram
{
    public static Task<int> RunAsync(int count) => Deployment.RunAsync(() =>
    {
        for (var i = 0; i < count; i++)
        {
            var name = $"svc-{i:D5}";
            _ = new Service(name, new ServiceArgs
            {
                Metadata = new ObjectMetaArgs { Name = name, Namespace = "shop", Labels = { { "app", name } } },
                Spec = new ServiceSpecArgs
                {
                    Type = ServiceSpecType.ClusterIP,
                    Selector = { { "app", name } },
                    Ports = { new ServicePortArgs { Name = "http", Port = 80, TargetPort = 8080 } },
                },
            });
        }
        return new Dictionary<string, object?> { ["count"] = count };
    });
}
