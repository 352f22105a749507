using ServiceInfra.Validation;

namespace ServiceInfra.Settings;

/// <summary>The settings, and findings for those that could not be used.</summary>
/// <param name="Settings">The settings; a bad value counts as not set.</param>
/// <param name="Findings">What is wrong.</param>
public sealed record SettingsResult(InfraSettings Settings, IReadOnlyList<Finding> Findings);
