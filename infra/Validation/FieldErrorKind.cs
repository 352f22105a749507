namespace ServiceInfra.Validation;

/// <summary>The API's own word for what is wrong with a field (upstream <c>field.ErrorType</c>), and what a replace does to one.</summary>
public enum FieldErrorKind
{
    /// <summary>FieldValueRequired.</summary>
    Required,

    /// <summary>FieldValueInvalid.</summary>
    Invalid,

    /// <summary>FieldValueNotSupported.</summary>
    NotSupported,

    /// <summary>FieldValueDuplicate.</summary>
    Duplicate,

    /// <summary>FieldValueTooLong.</summary>
    TooLong,

    /// <summary>FieldValueForbidden.</summary>
    Forbidden,

    /// <summary>InternalError: the server gives up instead of naming a field (status 500), or cannot check one.</summary>
    InternalError,

    /// <summary>A replace that leaves the field out keeps the stored value.</summary>
    Kept,

    /// <summary>A replace draws a new value.</summary>
    Drawn,

    /// <summary>A replace drops the value.</summary>
    Dropped,

    /// <summary>Pulumi would delete the Service and create it anew.</summary>
    Replaced,
}
