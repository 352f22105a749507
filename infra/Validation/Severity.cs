namespace ServiceInfra.Validation;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Nothing is registered or rendered; exit code 1.</summary>
    Error,

    /// <summary>Allowed, and doubtful.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Note,
}
