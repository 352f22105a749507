namespace ServiceInfra.Documents;

/// <summary>Why a text could not be read.</summary>
public enum DocumentProblem
{
    /// <summary>It breaks the format's grammar.</summary>
    Syntax,

    /// <summary>Its bytes are not UTF-8.</summary>
    Encoding,

    /// <summary>It is nested too deep.</summary>
    Depth,

    /// <summary>It is larger than any API server takes.</summary>
    Size,

    /// <summary>Its aliases would make it huge.</summary>
    Aliases,
}
