using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks into outputs, and makes them with properties that usually only the engine gives them. For tests.</summary>
public static class OutputUtilities
{
    /// <summary>An output that is not known, though it has a value.</summary>
    public static Output<T> CreateUnknown<T>(T value) => new(OutputData<T>.Of(value) with { IsKnown = false });

    /// <summary>An output that is not known. As for every unknown one, the function that would make its value is not called.</summary>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory) => CreateUnknown(default(T)!).Apply(_ => valueFactory());

    /// <summary>Whether an output is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.DataAsync).IsKnown;

    /// <summary>The value of an output; the default of its type where it is not known.</summary>
    public static Task<T> GetValueAsync<T>(Output<T> output) => output.GetValueAsync(default!);

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
