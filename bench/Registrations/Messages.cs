using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;

namespace ServiceInfra.Bench.Registrations;

/// <summary>What the client sends for the stack and for a Service, written out.</summary>
internal static class Messages
{
    public static RegisterResourceRequest Stack() => Registration("pulumi:pulumi:Stack", "shop-dev", new Struct());

    public static RegisterResourceRequest Service(string name, string stack)
    {
        var request = Registration("kubernetes:core/v1:Service", name, Object(
            ("apiVersion", Value.ForString("v1")),
            ("kind", Value.ForString("Service")),
            ("metadata", Value.ForStruct(Object(("labels", App(name)), ("name", Value.ForString(name)), ("namespace", Value.ForString("shop"))))),
            ("spec", Value.ForStruct(Object(("ports", Value.ForList(Port())), ("selector", App(name)), ("type", Value.ForString("ClusterIP")))))));
        request.Parent = stack;
        request.Custom = true;
        request.Version = "4.25.0";
        foreach (var property in request.Object.Fields.Keys) request.PropertyDependencies[property] = new();
        return request;
    }

    private static RegisterResourceRequest Registration(string type, string name, Struct properties) => new()
    {
        Type = type,
        Name = name,
        Object = properties,
        AcceptSecrets = true,
        AcceptResources = true,
        SupportsResultReporting = true,
        Hooks = new(),
    };

    private static Value Port() => Value.ForStruct(Object(("name", Value.ForString("http")), ("port", Value.ForNumber(80)), ("targetPort", Value.ForNumber(8080))));

    private static Value App(string name) => Value.ForStruct(Object(("app", Value.ForString(name))));

    private static Struct Object(params ReadOnlySpan<(string Key, Value Value)> fields)
    {
        var result = new Struct();
        foreach (var (key, value) in fields) result.Fields[key] = value;
        return result;
    }
}
