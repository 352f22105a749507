namespace Pulumi.Serialization;

/// <summary>One member of an args class that is sent: found by reflection once per class, read by a delegate after that.</summary>
internal sealed record InputMember(string Name, string MemberName, bool IsRequired, bool Json, Func<object, object?> Get);
