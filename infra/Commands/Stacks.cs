namespace ServiceInfra.Commands;

/// <summary>How many stacks a command takes with <c>--stack</c>.</summary>
public enum Stacks
{
    /// <summary>None: it names them in another way.</summary>
    None,

    /// <summary>At most one.</summary>
    One,

    /// <summary>Any number.</summary>
    Several,
}
