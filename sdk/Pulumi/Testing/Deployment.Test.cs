using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack class under mocks.</summary>
    /// <returns>Every resource that was registered, the stack first.</returns>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null) where TStack : Stack, new() =>
        RunUnderMocksAsync(mocks, options, () => WithOutputs(new TStack()));

    /// <summary>Runs a stack class that a service provider makes under mocks.</summary>
    /// <returns>Every resource that was registered, the stack first.</returns>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return RunUnderMocksAsync(mocks, options, () => WithOutputs(Resolve<TStack>(serviceProvider)));
    }

    /// <summary>Runs a function under mocks.</summary>
    /// <returns>Every resource that was registered but the stack, and what the function returned.</returns>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{IDictionary{string, object?}})"/>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        IDictionary<string, object?> outputs = new Dictionary<string, object?>();
        var resources = await TestAsync(testMocks, testOptions, async () => { outputs = await createResources(); });
        return (resources, outputs);
    }

    /// <summary>Runs an asynchronous function under mocks.</summary>
    /// <returns>Every resource that was registered but the stack.</returns>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var resources = await RunUnderMocksAsync(testMocks, testOptions, () => new Stack(async () =>
        {
            await createResources();
            return new Dictionary<string, object?>();
        }, null));
        return resources.RemoveAll(r => r is Stack);
    }

    /// <summary>Runs a function under mocks.</summary>
    /// <returns>Every resource that was registered but the stack.</returns>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources) =>
        TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return Task.CompletedTask;
        });

    private static async Task<ImmutableArray<Resource>> RunUnderMocksAsync(IMocks mocks, TestOptions? options, Func<Stack> program)
    {
        var engine = new MockEngine();
        var settings = DeploymentSettings.FromTest(options);
        var monitor = new MockMonitor(mocks, settings);
        await new Deployment(monitor, engine, settings).RunProgramAsync(program);
        return engine.Errors switch
        {
            [] => monitor.Resources,
            [var only] => throw new RunException(only),
            var several => throw new AggregateException(several.Select(e => new RunException(e))),
        };
    }
}
