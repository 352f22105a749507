namespace Pulumi.Kubernetes.Types.Inputs.Meta.V1;

/// <summary>The fields that one manager set.</summary>
public class ManagedFieldsEntryArgs : ResourceArgs
{
    /// <summary>API version that the fields belong to.</summary>
    [Input("apiVersion")] public Input<string>? ApiVersion { get; set; }

    /// <summary>Form of the list of fields: "FieldsV1".</summary>
    [Input("fieldsType")] public Input<string>? FieldsType { get; set; }

    /// <summary>The fields, as a tree of their names.</summary>
    [Input("fieldsV1")] public InputJson? FieldsV1 { get; set; }

    /// <summary>Who set them.</summary>
    [Input("manager")] public Input<string>? Manager { get; set; }

    /// <summary>Apply or Update.</summary>
    [Input("operation")] public Input<string>? Operation { get; set; }

    /// <summary>The subresource through which they were set.</summary>
    [Input("subresource")] public Input<string>? Subresource { get; set; }

    /// <summary>When they were last set.</summary>
    [Input("time")] public Input<string>? Time { get; set; }

    /// <summary>Nothing set.</summary>
    public static new ManagedFieldsEntryArgs Empty => new();
}
