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

    /// <summary>Exports the public output properties that a derived class declares.</summary>
    internal void RegisterPropertyOutputs()
    {
        var outputs = new Dictionary<string, object?>();
        foreach (var property in GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is { } output) outputs.Add(output.Name ?? property.Name, property.GetValue(this));
        }
        var missing = outputs.Where(o => o.Value == null).Select(o => o.Key).ToList();
        if (missing.Count > 0) throw RunException.OutputsNotAssigned(missing);
        var wrong = outputs.Where(o => o.Value is not IOutput).Select(o => o.Key).ToList();
        if (wrong.Count > 0) throw RunException.OutputsHaveIncorrectType(wrong);
        RegisterOutputs(outputs);
    }

    private static async Task<IDictionary<string, object?>> RunAsync(Func<Task<IDictionary<string, object?>>> program) =>
        await program() ?? throw new InvalidOperationException("The program returned null instead of the outputs of the stack.");

    private static ComponentResourceOptions? Convert(StackOptions? options) =>
        options == null ? null : new() { ResourceTransformations = [.. options.ResourceTransformations] };
}
