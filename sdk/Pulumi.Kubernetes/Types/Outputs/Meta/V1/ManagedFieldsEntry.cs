using System.Text.Json;

namespace Pulumi.Kubernetes.Types.Outputs.Meta.V1;

/// <summary>The fields that one manager set.</summary>
[OutputType]
public sealed class ManagedFieldsEntry
{
    /// <summary>API version that the fields belong to.</summary>
    public readonly string ApiVersion;

    /// <summary>Form of the list of fields: "FieldsV1".</summary>
    public readonly string FieldsType;

    /// <summary>The fields, as a tree of their names.</summary>
    public readonly JsonElement FieldsV1;

    /// <summary>Who set them.</summary>
    public readonly string Manager;

    /// <summary>Apply or Update.</summary>
    public readonly string Operation;

    /// <summary>The subresource through which they were set.</summary>
    public readonly string Subresource;

    /// <summary>When they were last set.</summary>
    public readonly string Time;

    [OutputConstructor]
    private ManagedFieldsEntry(string apiVersion, string fieldsType, JsonElement fieldsV1, string manager, string operation, string subresource, string time)
    {
        ApiVersion = apiVersion;
        FieldsType = fieldsType;
        FieldsV1 = fieldsV1;
        Manager = manager;
        Operation = operation;
        Subresource = subresource;
        Time = time;
    }
}
