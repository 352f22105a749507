namespace ServiceInfra.Validation;

/// <summary>Who would say it, and when.</summary>
public enum FindingStage
{
    /// <summary>The file or the catalog's structure: found before there is a manifest.</summary>
    Catalog,

    /// <summary>The server's decoder (status 400).</summary>
    Decode,

    /// <summary>The server's allocation and validation (422, 500).</summary>
    Validate,

    /// <summary>The server's <c>Warning</c> header.</summary>
    Warning,

    /// <summary>ServiceInfra itself.</summary>
    Advice,
}
