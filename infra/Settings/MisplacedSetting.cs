namespace ServiceInfra.Settings;

/// <summary>A setting of this program's in a stack's config under a name that is not the project's, where nothing reads it.</summary>
/// <param name="Key">The key as it stands.</param>
/// <param name="Meant">The key that would be read.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record MisplacedSetting(string Key, string Meant, SettingOrigin Origin);
