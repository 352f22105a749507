namespace ServiceInfra.Manifests;

/// <summary>Names that the console, Kubernetes and Pulumi give a meaning to.</summary>
public static class WellKnown
{
    /// <summary>Annotation: the name the console shows beside the real one.</summary>
    public const string Alias = "kubesphere.io/alias-name";

    /// <summary>Annotation: the console's description.</summary>
    public const string Description = "kubesphere.io/description";

    /// <summary>Annotation: the console's creator.</summary>
    public const string Creator = "kubesphere.io/creator";

    /// <summary>Label that the wizard sets to the Service's name.</summary>
    public const string App = "app";

    /// <summary>Annotation: the provider does not wait for the Service.</summary>
    public const string SkipAwait = "pulumi.com/skipAwait";

    /// <summary>Annotation: what the provider waits for instead of its own conditions.</summary>
    public const string WaitFor = "pulumi.com/waitFor";

    /// <summary>Annotation: how many seconds the provider waits.</summary>
    public const string TimeoutSeconds = "pulumi.com/timeoutSeconds";

    /// <summary>clusterIP of a headless Service.</summary>
    public const string HeadlessClusterIP = "None";
}
