using System.Text.Json;
using ServiceInfra.Planning;

namespace ServiceInfra.Tests;

/// <summary>Loads a case folder: services.json, services.&lt;stack&gt;.json, stack.txt, settings.json.</summary>
internal static class GoldenCase
{
    public static PlanResult Load(string folder)
    {
        var stack = Path.Combine(folder, "stack.txt");
        var settings = Path.Combine(folder, "settings.json");
        return PlanLoader.Load(new PlanRequest
        {
            CatalogPath = Path.Combine(folder, "services.json"),
            Stack = File.Exists(stack) ? File.ReadAllText(stack).Trim() : null,
            Overrides = File.Exists(settings) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(settings))! : [],
            Environment = _ => null,
        });
    }
}
