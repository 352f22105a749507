namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1;

/// <summary>The fields that one manager set.</summary>
public class ManagedFieldsEntryArgs : ResourceArgs
{
    [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }
    [Input("fieldsType")] public Input<string>? FieldsType { get; set; }
    [Input("fieldsV1")] public InputJson? FieldsV1 { get; set; }
    [Input("manager")] public Input<string>? Manager { get; set; }
    [Input("operation")] public Input<string>? Operation { get; set; }
    [Input("subresource")] public Input<string>? Subresource { get; set; }
    [Input("time")] public Input<string>? Time { get; set; }

    /// <summary>Nothing set.</summary>
    public static new ManagedFieldsEntryArgs Empty => new();
}
