namespace ServiceInfra.Comments;

/// <summary>What became of a comment.</summary>
public enum PostOutcome
{
    /// <summary>It is new.</summary>
    Created,

    /// <summary>The one that was there says it now.</summary>
    Updated,

    /// <summary>The one that was there said it already.</summary>
    Unchanged,

    /// <summary>A newer run has spoken, or will.</summary>
    SteppedBack,

    /// <summary>The token may not.</summary>
    NotPermitted,

    /// <summary>The platform does not take it.</summary>
    Refused,
}
