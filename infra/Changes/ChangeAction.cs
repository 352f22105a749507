namespace ServiceInfra.Changes;

/// <summary>What happens to an object.</summary>
public enum ChangeAction
{
    /// <summary>It is new.</summary>
    Create,

    /// <summary>Fields of it change.</summary>
    Update,

    /// <summary>Pulumi deletes it and creates it anew.</summary>
    Replace,

    /// <summary>It goes.</summary>
    Delete,

    /// <summary>Nothing.</summary>
    Same,
}
