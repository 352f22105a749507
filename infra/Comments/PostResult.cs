namespace ServiceInfra.Comments;

/// <summary>What became of a comment, and a sentence about it.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">A sentence.</param>
public sealed record PostResult(PostOutcome Outcome, string Message);
