namespace ServiceInfra.Commands;

/// <summary>How findings are written.</summary>
public enum OutputFormat
{
    /// <summary>One line a finding, for people.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>Workflow commands that GitHub shows beside the lines.</summary>
    Github,

    /// <summary>JUnit XML, for CI servers.</summary>
    Junit,
}
