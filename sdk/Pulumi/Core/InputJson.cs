using System.Text.Json;

namespace Pulumi;

/// <summary>JSON for a resource argument.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>The empty element.</summary>
    public InputJson() : this(Output.Create(default(JsonElement)))
    {
    }

    private InputJson(Output<JsonElement> output) : base(output)
    {
    }

    /// <summary>JSON from text.</summary>
    public static implicit operator InputJson(string json) => JsonDocument.Parse(json);

    /// <summary>JSON from a document.</summary>
    public static implicit operator InputJson(JsonDocument document) => document.RootElement;

    /// <summary>JSON from an element.</summary>
    public static implicit operator InputJson(JsonElement element) => new(Output.Create(element));

    /// <summary>JSON from text that is known later.</summary>
    public static implicit operator InputJson(Output<string> json) => new(json.Apply(text => JsonDocument.Parse(text).RootElement));

    /// <summary>JSON from a document that is known later.</summary>
    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(d => d.RootElement));

    /// <summary>JSON that is known later.</summary>
    public static implicit operator InputJson(Output<JsonElement> element) => new(element);
}
