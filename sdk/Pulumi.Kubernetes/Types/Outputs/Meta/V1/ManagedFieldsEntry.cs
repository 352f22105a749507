using System.Text.Json;

namespace Pulumi.Kubernetes.Types.Outputs.Meta.V1;

/// <summary>The fields that one manager set.</summary>
[OutputType]
public sealed class ManagedFieldsEntry
{
    public readonly string ApiVersion;
    public readonly string FieldsType;
    public readonly JsonElement FieldsV1;
    public readonly string Manager;
    public readonly string Operation;
    public readonly string Subresource;
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
