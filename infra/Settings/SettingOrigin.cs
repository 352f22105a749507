using ServiceInfra.Documents;

namespace ServiceInfra.Settings;

/// <summary>Where a setting's value came from.</summary>
/// <param name="Name">A file, "environment variable X" or "command line".</param>
/// <param name="Location">The place in the file, where it is one whose positions are known.</param>
public readonly record struct SettingOrigin(string Name, Location? Location = null);
