namespace ServiceInfra.Tests.Comments;

/// <summary>A step of a workflow that runs a script.</summary>
/// <param name="Name">file/job/step.</param>
/// <param name="Script">The script.</param>
/// <param name="Environment">Its own environment, expressions unread.</param>
internal sealed record WorkflowStep(string Name, string Script, IReadOnlyDictionary<string, string> Environment);
