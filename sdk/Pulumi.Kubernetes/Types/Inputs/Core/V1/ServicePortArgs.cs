namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>A port of a Service.</summary>
public class ServicePortArgs : ResourceArgs
{
    /// <summary>Protocol of the application, for whoever routes by it.</summary>
    [Input("appProtocol")] public Input<string>? AppProtocol { get; set; }

    /// <summary>Name; needed where there are several ports.</summary>
    [Input("name")] public Input<string>? Name { get; set; }

    /// <summary>Port on every node; drawn by the cluster unless given.</summary>
    [Input("nodePort")] public Input<int>? NodePort { get; set; }

    /// <summary>Port of the Service.</summary>
    [Input("port", required: true)] public Input<int> Port { get; set; } = null!;

    /// <summary>TCP, UDP or SCTP; TCP unless given.</summary>
    [Input("protocol")] public Input<string>? Protocol { get; set; }

    /// <summary>Number or name of the pods' port; that of the Service unless given.</summary>
    [Input("targetPort")] public InputUnion<int, string>? TargetPort { get; set; }

    /// <summary>Nothing set.</summary>
    public static new ServicePortArgs Empty => new();
}
