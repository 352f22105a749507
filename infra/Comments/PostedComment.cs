namespace ServiceInfra.Comments;

/// <summary>A comment that is there.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Body">Its Markdown.</param>
public sealed record PostedComment(long Id, string Body);
