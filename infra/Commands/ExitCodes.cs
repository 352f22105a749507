namespace ServiceInfra.Commands;

/// <summary>What a command's exit code says.</summary>
public static class ExitCodes
{
    /// <summary>Nothing wrong.</summary>
    public const int Success = 0;

    /// <summary>Findings of severity error.</summary>
    public const int Findings = 1;

    /// <summary>Could not read, or bad usage.</summary>
    public const int Unusable = 2;

    /// <summary>Changes of a class that <c>--fail-on</c> names, without consent.</summary>
    public const int Blocked = 3;
}
