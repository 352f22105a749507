namespace Pulumi;

/// <summary>A value for a resource argument: plain, or an output of something else.</summary>
public class Input<T> : IInput
{
    private readonly Output<T>? _output;

    private protected Input(Output<T>? output) => _output = output;

    /// <summary>The value as one output; collections put theirs together here.</summary>
    private protected virtual Output<T> AsOutput() => _output!;

    IOutput IInput.ToOutput() => AsOutput();

    /// <summary>A plain value.</summary>
    public static implicit operator Input<T>(T value) => new(Output.Create(value));

    /// <summary>A value that may be known later.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value);

    /// <summary>The input as an output.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.AsOutput();
}
