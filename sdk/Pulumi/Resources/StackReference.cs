using System.Collections.Immutable;
using Pulumi.Utilities;

namespace Pulumi;

/// <summary>Reads the outputs of another stack.</summary>
public class StackReference : CustomResource
{
    /// <summary>Reads a stack; its name is that of the resource unless the arguments give one.</summary>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base("pulumi:pulumi:StackReference", name, new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    /// <summary>Full name of the stack.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All its outputs.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>Which outputs are secrets.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>One output, or null if there is none of that name.</summary>
    public Output<object?> GetOutput(Input<string> name) =>
        Pick(name, Output.Tuple(name.ToOutput(), Outputs).Apply(t => t.Item2.GetValueOrDefault(t.Item1)));

    /// <summary>One output; fails if there is none of that name.</summary>
    public Output<object> RequireOutput(Input<string> name) =>
        Pick(name, Output.Tuple(name.ToOutput(), Outputs).Apply(t => t.Item2.TryGetValue(t.Item1, out var value)
            ? value : throw new KeyNotFoundException($"Required output '{t.Item1}' does not exist on stack '{GetResourceName()}'.")));

    /// <summary>The value of one output now; fails if it is a secret.</summary>
    public Task<object?> GetValueAsync(Input<string> name) => PlainAsync(GetOutput(name), "GetOutput");

    /// <summary>The value of one output now; fails if it is a secret or there is none of that name.</summary>
    public Task<object> RequireValueAsync(Input<string> name) => PlainAsync(RequireOutput(name), "RequireOutput");

    /// <summary>The value of one output now, where secrets are kept apart.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataAsync;
        return data.IsSecret ? new() { SecretValue = data.Value } : new() { Value = data.Value };
    }

    /// <summary>The whole set counts as secret as soon as one output is; a single one need not.</summary>
    private Output<T> Pick<T>(Input<string> name, Output<T> value)
    {
        return new(PickAsync());
        async Task<OutputData<T>> PickAsync()
        {
            var data = await value.DataAsync;
            var key = await name.ToOutput().DataAsync;
            var secrets = await SecretOutputNames.DataAsync;
            var all = await Outputs.DataAsync;
            var isSecret = key.IsKnown && secrets.IsKnown && !secrets.Value.IsDefault ? secrets.Value.Contains(key.Value) : all.IsSecret;
            return data with { IsSecret = isSecret };
        }
    }

    private static async Task<T> PlainAsync<T>(Output<T> output, string method) => await Output.IsSecretAsync(output)
        ? throw new InvalidOperationException($"Cannot call '{method}ValueAsync' if the referenced stack has secret outputs. Use '{method}' instead.")
        : await OutputUtilities.GetValueAsync(output);
}
