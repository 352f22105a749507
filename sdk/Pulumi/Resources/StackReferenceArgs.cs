namespace Pulumi;

/// <summary>Arguments of a <see cref="StackReference"/>.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>Full name of the stack: organization/project/stack.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
