
namespace Pulumi;

/// <summary>One run of a program under the engine, or under mocks.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> s_current = new();
    private readonly TaskMonitor _tasks = new();

    internal Deployment(IMonitor monitor, IEngine engine, DeploymentSettings settings)
    {
        Monitor = monitor;
        Settings = settings;
        Logger = new EngineLogger(engine);
        _features = new(monitor);
        _instance = new DeploymentInstance(this);
    }

    private readonly DeploymentInstance _instance;

    /// <summary>The run the calling code belongs to.</summary>
    public static DeploymentInstance Instance => Required._instance;

    internal static Deployment? Current => s_current.Value;

    internal static Deployment Required => Current ?? throw new InvalidOperationException(
        "Trying to acquire Deployment.Instance before 'Run' was called. Resources can only be created inside Deployment.RunAsync or Deployment.TestAsync.");

    internal IMonitor Monitor { get; }

    internal EngineLogger Logger { get; }

    internal DeploymentSettings Settings { get; }

    internal Stack? Stack { get; set; }

    /// <summary>Keeps the program running until a task is done, and makes it fail if the task does.</summary>
    internal static void Watch(Task task) => Current?._tasks.Watch(task);

    /// <summary>Runs a program that makes resources.</summary>
    /// <returns>The exit code of the program.</returns>
    public static Task<int> RunAsync(Action action) => RunAsync(() =>
    {
        action();
        return new Dictionary<string, object?>();
    });

    /// <summary>Runs a program that makes resources and returns the outputs of the stack.</summary>
    /// <returns>The exit code of the program.</returns>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    /// <summary>Runs an asynchronous program that makes resources.</summary>
    /// <returns>The exit code of the program.</returns>
    public static Task<int> RunAsync(Func<Task> func) => RunAsync(async () =>
    {
        await func();
        return (IDictionary<string, object?>)new Dictionary<string, object?>();
    });

    /// <summary>Runs an asynchronous program that makes resources and returns the outputs of the stack.</summary>
    /// <returns>The exit code of the program.</returns>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        RunUnderEngineAsync(() => new Stack(func, options));

    /// <summary>Runs a program given as a class: its constructor makes resources, its properties are the outputs of the stack.</summary>
    /// <returns>The exit code of the program.</returns>
    public static Task<int> RunAsync<TStack>() where TStack : Stack, new() => RunUnderEngineAsync(() => WithOutputs(new TStack()));

    /// <summary>Runs a program given as a class that a service provider makes.</summary>
    /// <returns>The exit code of the program.</returns>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider) where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return RunUnderEngineAsync(() => WithOutputs(Resolve<TStack>(serviceProvider)));
    }

    /// <summary>Asks the engine to refuse to run if its version is not in a range.</summary>
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange) => Required.Logger.Engine.RequirePulumiVersionAsync(pulumiVersionRange);

    private static async Task<int> RunUnderEngineAsync(Func<Stack> program)
    {
        var settings = DeploymentSettings.FromEnvironment();
        using var channel = new GrpcChannels(settings);
        var deployment = new Deployment(new GrpcMonitor(channel, settings.Parallel), new GrpcEngine(channel), settings);
        var exitCode = await deployment.RunProgramAsync(program);
        // For programs that do not return the exit code.
        if (exitCode != 0) Environment.ExitCode = exitCode;
        return exitCode;
    }

    private static TStack WithOutputs<TStack>(TStack stack) where TStack : Stack
    {
        stack.RegisterPropertyOutputs();
        return stack;
    }

    private static TStack Resolve<TStack>(IServiceProvider services) where TStack : Stack => services.GetService(typeof(TStack)) as TStack
        ?? throw new InvalidOperationException($"Failed to resolve instance of type {typeof(TStack)} from service provider. Register the type with the service provider before calling {nameof(RunAsync)}.");
}
