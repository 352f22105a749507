namespace Pulumi;

/// <summary>The run a program belongs to.</summary>
public sealed class DeploymentInstance
{
    private readonly Deployment _deployment;

    internal DeploymentInstance(Deployment deployment) => _deployment = deployment;

    /// <summary>Name of the stack.</summary>
    public string StackName => _deployment.Settings.Stack;

    /// <summary>Name of the project.</summary>
    public string ProjectName => _deployment.Settings.Project;

    /// <summary>Name of the organization.</summary>
    public string OrganizationName => _deployment.Settings.Organization;

    /// <summary>The folder of Pulumi.yaml.</summary>
    public string RootDirectory => _deployment.Settings.RootDirectory is { Length: > 0 } directory ? directory
        : throw new InvalidOperationException("Missing root directory; this operation requires a newer version of the Pulumi CLI");

    /// <summary>Whether this is a preview: nothing is changed.</summary>
    public bool IsDryRun => _deployment.Settings.IsDryRun;

    /// <summary>Calls a provider's function.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) => _deployment.Invoke<T>(token, args, options, false);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) => _deployment.Invoke<T>(token, args, options, false);

    /// <summary>Calls a provider's function that answers with a single value.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) => _deployment.Invoke<T>(token, args, options, true);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) => _deployment.Invoke<T>(token, args, options, true);

    /// <summary>Calls a provider's function now.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.InvokeNowAsync<T>(token, args, options, false);

    /// <summary>Calls a provider's function that answers with a single value now.</summary>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.InvokeNowAsync<T>(token, args, options, true);

    /// <summary>Calls a provider's function for its effect.</summary>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) => InvokeAsync<object>(token, args, options);
}
