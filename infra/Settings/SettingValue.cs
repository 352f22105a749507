namespace ServiceInfra.Settings;

/// <summary>A setting's text as a source gave it.</summary>
/// <param name="Name">The setting.</param>
/// <param name="Text">The text, never empty.</param>
/// <param name="Origin">Where it came from.</param>
internal sealed record SettingValue(string Name, string Text, SettingOrigin Origin);
