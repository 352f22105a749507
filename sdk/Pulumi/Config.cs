using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration under one namespace.</summary>
public sealed class Config
{
    private readonly string _name;

    /// <summary>The configuration under a namespace; that of the project unless given.</summary>
    public Config(string? name = null)
    {
        _name = name ?? Deployment.Instance.ProjectName;
        // As old programs write it.
        if (_name.EndsWith(":config", StringComparison.Ordinal)) _name = _name[..^":config".Length];
    }

    /// <summary>A text, or null.</summary>
    public string? Get(string key) => Deployment.Required.Settings.Config.GetValueOrDefault(FullKey(key));

    /// <summary>A text as a secret, or null.</summary>
    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>true or false, or null.</summary>
    public bool? GetBoolean(string key) => Get(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var other => throw NotA("Boolean", key, other),
    };

    /// <summary>true or false as a secret, or null.</summary>
    public Output<bool>? GetSecretBoolean(string key) => Secret(GetBoolean(key));

    /// <summary>An integer, or null.</summary>
    public int? GetInt32(string key) => Get(key) is not { } value ? null
        : int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : throw NotA("Int32", key, value);

    /// <summary>An integer as a secret, or null.</summary>
    public Output<int>? GetSecretInt32(string key) => Secret(GetInt32(key));

    /// <summary>A number, or null.</summary>
    public double? GetDouble(string key) => Get(key) is not { } value ? null
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw NotA("Double", key, value);

    /// <summary>A number as a secret, or null.</summary>
    public Output<double>? GetSecretDouble(string key) => Secret(GetDouble(key));

    /// <summary>An object read from JSON, or its default.</summary>
    public T? GetObject<T>(string key) => GetObject<T>(key, null);

    /// <inheritdoc cref="GetObject{T}(string)"/>
    public T? GetObject<T>(string key, JsonSerializerOptions? options)
    {
        var value = Get(key);
        try
        {
            return value == null ? default : JsonSerializer.Deserialize<T>(value, options);
        }
        catch (JsonException e)
        {
            throw NotA(typeof(T).FullName!, key, value!, e);
        }
    }

    /// <summary>An object read from JSON as a secret, or null.</summary>
    public Output<T>? GetSecretObject<T>(string key) => GetSecretObject<T>(key, null);

    /// <inheritdoc cref="GetSecretObject{T}(string)"/>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions? options) =>
        Get(key) == null ? null : Output.CreateSecret(GetObject<T>(key, options)!);

    /// <summary>A text that must be there.</summary>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>A secret text that must be there.</summary>
    public Output<string> RequireSecret(string key) => GetSecret(key) ?? throw Missing(key);

    /// <summary>true or false, which must be there.</summary>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>true or false as a secret, which must be there.</summary>
    public Output<bool> RequireSecretBoolean(string key) => GetSecretBoolean(key) ?? throw Missing(key);

    /// <summary>An integer that must be there.</summary>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>A secret integer that must be there.</summary>
    public Output<int> RequireSecretInt32(string key) => GetSecretInt32(key) ?? throw Missing(key);

    /// <summary>A number that must be there.</summary>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>A secret number that must be there.</summary>
    public Output<double> RequireSecretDouble(string key) => GetSecretDouble(key) ?? throw Missing(key);

    /// <summary>An object read from JSON that must be there.</summary>
    public T RequireObject<T>(string key) => RequireObject<T>(key, null);

    /// <inheritdoc cref="RequireObject{T}(string)"/>
    public T RequireObject<T>(string key, JsonSerializerOptions? options) =>
        Get(key) == null ? throw Missing(key) : GetObject<T>(key, options)!;

    /// <summary>A secret object read from JSON that must be there.</summary>
    public Output<T> RequireSecretObject<T>(string key) => RequireSecretObject<T>(key, null);

    /// <inheritdoc cref="RequireSecretObject{T}(string)"/>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions? options) =>
        GetSecretObject<T>(key, options) ?? throw Missing(key);

    private string FullKey(string key) => $"{_name}:{key}";

    private static Output<T>? Secret<T>(T? value) where T : struct => value is { } known ? Output.CreateSecret(known) : null;

    private RunException NotA(string type, string key, string value, Exception? why = null) =>
        new($"Configuration '{FullKey(key)}' value '{value}' is not a valid {type}", why);

    private RunException Missing(string key) => new(
        $"Missing Required configuration variable '{FullKey(key)}'\n\tplease set a value using the command `pulumi config set {FullKey(key)} <value>`");
}
