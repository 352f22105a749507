namespace ServiceInfra.Validation;

/// <summary>The API's field paths; built only for findings.</summary>
internal static class Paths
{
    public static string Port(int index) => $"spec.ports[{index}]";

    public static string Port(int index, string field) => $"spec.ports[{index}].{field}";
}
