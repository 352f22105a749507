namespace ServiceInfra.EndToEnd.Harness;

/// <summary>Something the engine, the provider or the program said.</summary>
/// <param name="Severity">debug, info, info#err, warning or error.</param>
/// <param name="Text">What was said.</param>
public sealed record EngineMessage(string Severity, string Text);
