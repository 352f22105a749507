using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks into outputs, and makes them with properties that usually only the engine gives them. For tests.</summary>
public static class OutputUtilities
{
    /// <summary>An output that is not known, though it has a value.</summary>
    public static Output<T> CreateUnknown<T>(T value) => new(OutputData<T>.Of(value) with { IsKnown = false });

    /// <inheritdoc cref="CreateUnknown{T}(T)"/>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        return new(CreateAsync());
        async Task<OutputData<T>> CreateAsync() => OutputData<T>.Of(await valueFactory()) with { IsKnown = false };
    }

    /// <summary>Whether an output is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.DataAsync).IsKnown;

    /// <summary>The value of an output.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output) => (await output.DataAsync).Value;

    /// <summary>The resources an output came from.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) => (await output.DataAsync).Resources;

    /// <summary>The same output that also depends on a resource.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        return new(AddAsync());
        async Task<OutputData<T>> AddAsync()
        {
            var data = await output.DataAsync;
            return data with { Resources = data.Resources.Add(resource) };
        }
    }
}
