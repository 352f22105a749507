namespace Pulumi;

/// <summary>How the engine treats a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Delete the old one before the new one is made, when it must be replaced.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs to treat as secrets.</summary>
    public List<string> AdditionalSecretOutputs { get => field ??= []; set; }

    /// <summary>Id of an existing thing to take over.</summary>
    public string? ImportId { get; set; }

    /// <summary>Environment variables of the provider, by the names they have in the engine's environment.</summary>
    public Dictionary<string, string> EnvVarMappings { get => field ??= []; set; }

    internal override ResourceOptions Clone() => Merge(null, this);

    /// <summary>The first options with the second laid over them: single values replace, lists are appended.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        foreach (var options in new[] { options1, options2 })
        {
            if (options == null) continue;
            Merge((ResourceOptions)merged, options);
            merged.DeleteBeforeReplace = options.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
            merged.ImportId = options.ImportId ?? merged.ImportId;
            merged.AdditionalSecretOutputs = [.. merged.AdditionalSecretOutputs, .. options.AdditionalSecretOutputs];
            foreach (var (name, source) in options.EnvVarMappings) merged.EnvVarMappings[name] = source;
        }
        return merged;
    }
}
