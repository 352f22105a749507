namespace ServiceInfra.Validation;

/// <summary>Which part of a member a finding is about.</summary>
public enum FindingPlace
{
    /// <summary>The member's value; the nearest parent that exists where the member is missing.</summary>
    Value,

    /// <summary>The member's name: an unknown field, a bad label key.</summary>
    Key,
}
