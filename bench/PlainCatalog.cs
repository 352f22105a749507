using System.Text.Json;

namespace ServiceInfra.Bench;

/// <summary>The catalog as a program without ServiceInfra would read it: System.Text.Json alone, no checks.</summary>
internal sealed class PlainCatalog
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public Dictionary<string, PlainService> Services { get; set; } = [];

    /// <summary>Reads, deserialises and writes the same bytes.</summary>
    public static int ReadAndWrite(string path) => JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<PlainCatalog>(File.ReadAllBytes(path), Options), Options).Length;

    internal sealed class PlainService
    {
        public string? Alias { get; set; }
        public string? Description { get; set; }
        public string? Namespace { get; set; }
        public Dictionary<string, string>? Labels { get; set; }
        public Dictionary<string, string>? Annotations { get; set; }
        public Dictionary<string, string>? Selector { get; set; }
        public List<PlainPort>? Ports { get; set; }
        public string? SessionAffinity { get; set; }
        public string? Wait { get; set; }
    }

    internal sealed class PlainPort
    {
        public string? Name { get; set; }
        public string? Protocol { get; set; }
        public int Port { get; set; }
        public JsonElement TargetPort { get; set; }
    }
}
