using System.Reflection;

namespace Pulumi;

/// <summary>The root of all resources. Derive from it and mark properties with <see cref="OutputAttribute"/> to export them.</summary>
public class Stack : ComponentResource
{
    internal const string TypeName = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack.</summary>
    public Stack(StackOptions? options = null)
        : base(TypeName, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", Convert(options)) =>
        Deployment.Required.Stack = this;

    /// <summary>Registers the stack, then runs a program and exports what it returns.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options) : this(options)
    {
        StackOutputs = RunAsync(program);
        RegisterOutputs(StackOutputs);
    }

    /// <summary>What the program returned.</summary>
    internal Task<IDictionary<string, object?>>? StackOutputs { get; }

    /// <summary>Exports the output properties of a derived class.</summary>
    internal void RegisterPropertyOutputs()
    {
        var outputs = GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(p => (Property: p, Attribute: p.GetCustomAttribute<OutputAttribute>()))
            .Where(p => p.Attribute != null && p.Property.DeclaringType != typeof(Resource)).ToList();
        var wrong = outputs.Where(o => !IsOutput(o.Property.PropertyType)).Select(o => o.Property.Name).ToList();
        if (wrong.Count > 0) throw RunException.OutputsHaveIncorrectType(wrong);
        var values = outputs.ToDictionary(o => o.Attribute!.Name ?? o.Property.Name, o => (o.Property.Name, Value: o.Property.GetValue(this)));
        var missing = values.Values.Where(v => IsUnassigned(v.Value)).Select(v => v.Name).ToList();
        if (missing.Count > 0) throw RunException.OutputsNotAssigned(missing);
        RegisterOutputs(values.ToDictionary(v => v.Key, v => v.Value.Value));
    }

    private bool IsUnassigned(object? value) => value == null || CompletionSources.Any(o => ReferenceEquals(o.UntypedOutput, value));

    private static bool IsOutput(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Output<>);

    private static async Task<IDictionary<string, object?>> RunAsync(Func<Task<IDictionary<string, object?>>> program) =>
        await program() ?? new Dictionary<string, object?>();

    private static ComponentResourceOptions? Convert(StackOptions? options) =>
        options == null ? null : new() { ResourceTransformations = [.. options.ResourceTransformations] };
}

/// <summary>Options of the stack.</summary>
public class StackOptions
{
    /// <summary>Functions that change arguments and options of every resource before it is registered.</summary>
    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }
}
