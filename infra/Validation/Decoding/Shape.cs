using System.Collections.Frozen;
namespace ServiceInfra.Validation.Decoding;

/// <summary>
/// The form of a part of the API that is decoded and then not looked at: <c>status</c>, <c>managedFields</c>, times. It is checked
/// as the server checks it, and nothing is kept.
/// </summary>
internal sealed class Shape
{
    public static readonly Shape Text = new(ShapeKind.Text), Int32 = new(ShapeKind.Int32), Int64 = new(ShapeKind.Int64), Time = new(ShapeKind.Time), Anything = new(ShapeKind.Anything);

    /// <summary>API type <c>ManagedFieldsEntry</c>, a list of it.</summary>
    public static readonly Shape ManagedFields = ListOf(Object("v1.ManagedFieldsEntry", ("manager", Text), ("operation", Text), ("apiVersion", Text), ("time", Time), ("fieldsType", Text), ("fieldsV1", Anything), ("subresource", Text)));

    /// <summary>API type <c>ServiceStatus</c>.</summary>
    public static readonly Shape ServiceStatus = Object("v1.ServiceStatus",
        ("loadBalancer", Object("v1.LoadBalancerStatus", ("ingress", ListOf(Object("v1.LoadBalancerIngress",
            ("ip", Text), ("hostname", Text), ("ipMode", Text), ("ports", ListOf(Object("v1.PortStatus", ("port", Int32), ("protocol", Text), ("error", Text))))))))),
        ("conditions", ListOf(Object("v1.Condition", ("type", Text), ("status", Text), ("observedGeneration", Int64), ("lastTransitionTime", Time), ("reason", Text), ("message", Text)))));

    private Shape(ShapeKind kind, FrozenDictionary<string, Shape>? fields = null, Shape? item = null, string type = "")
    {
        Kind = kind;
        Fields = fields ?? FrozenDictionary<string, Shape>.Empty;
        Item = item;
        Type = type;
    }

    /// <summary>What it is.</summary>
    public ShapeKind Kind { get; }

    /// <summary>An object's fields.</summary>
    public FrozenDictionary<string, Shape> Fields { get; }

    /// <summary>A list's items.</summary>
    public Shape? Item { get; }

    /// <summary>The API's name of the type.</summary>
    public string Type { get; }

    private static Shape Object(string type, params (string Name, Shape Shape)[] fields) => new(ShapeKind.Object, fields.ToFrozenDictionary(f => f.Name, f => f.Shape, StringComparer.Ordinal), type: type);

    private static Shape ListOf(Shape item) => new(ShapeKind.List, item: item);
}
