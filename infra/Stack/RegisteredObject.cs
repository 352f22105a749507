using System.Collections;
using System.Globalization;
using ServiceInfra.Changes;
using ServiceInfra.Changes.Sources;
using ServiceInfra.Documents;

namespace ServiceInfra.Stack;

/// <summary>Reads what was registered with Pulumi back as an object, so that it can be compared with the plan.</summary>
internal static class RegisteredObject
{
    private static readonly SourceText NoText = new Utf16Text("", "");

    /// <summary>The object that a resource's inputs stand for.</summary>
    public static KubernetesObject FromInputs(string kind, string key, IReadOnlyDictionary<string, object> inputs) => ObjectReader.FromNode(Of(inputs), kind, kind == "Service" ? key : null, mayBeNameless: true)!;

    private static Node Of(object? value) => value switch
    {
        null => Node.Null(NoText, 0),
        string text => Node.String(NoText, 0, text),
        bool flag => Node.Boolean(NoText, 0, flag),
        double number => Node.Number(NoText, 0, number.ToString(CultureInfo.InvariantCulture)),
        int number => Node.Number(NoText, 0, number.ToString(CultureInfo.InvariantCulture)),
        IEnumerable<KeyValuePair<string, object>> map => Node.Map(NoText, 0, [.. map.Where(p => p.Value is not null).Select(p => new Member(p.Key, NoText, 0, Of(p.Value)))]),
        IEnumerable list => Node.List(NoText, 0, [.. list.Cast<object?>().Select(Of)]),
        // A selector that only a live workload knows.
        _ => Node.Null(NoText, 0),
    };
}
