namespace Pulumi;

/// <summary>How the engine treats a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? _additionalSecretOutputs;
    private Dictionary<string, string>? _envVarMappings;

    /// <summary>Delete the old one before the new one is made, when it must be replaced.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs to treat as secrets.</summary>
    public List<string> AdditionalSecretOutputs { get => _additionalSecretOutputs ??= []; set => _additionalSecretOutputs = value; }

    /// <summary>Id of an existing thing to take over.</summary>
    public string? ImportId { get; set; }

    /// <summary>Environment variables of the provider, by the names they have in the engine's environment.</summary>
    public Dictionary<string, string> EnvVarMappings { get => _envVarMappings ??= []; set => _envVarMappings = value; }

    internal override ResourceOptions Clone() => Merge(null, this);

    /// <summary>The first options with the second laid over them: single values replace, lists are appended.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        if (options1 != null) merged.Add(options1);
        if (options2 != null) merged.Add(options2);
        return merged;
    }

    private void Add(CustomResourceOptions options)
    {
        Merge((ResourceOptions)this, options);
        DeleteBeforeReplace = options.DeleteBeforeReplace ?? DeleteBeforeReplace;
        ImportId = options.ImportId ?? ImportId;
        _additionalSecretOutputs = Append(_additionalSecretOutputs, options._additionalSecretOutputs);
        foreach (var (name, source) in options._envVarMappings ?? []) EnvVarMappings[name] = source;
    }
}
