namespace ServiceInfra.Changes;

/// <summary>One field that differs between two stacks, or one object that only one of them has.</summary>
/// <param name="Kind">Service or Namespace.</param>
/// <param name="Service">namespace/name, as the right stack calls it.</param>
/// <param name="Key">The catalog's key; null for a namespace.</param>
/// <param name="Field">The field; empty where the whole object is meant, <c>key</c> where the catalog's key is.</param>
/// <param name="Left">The left stack's value, defaults filled in; null where it has none.</param>
/// <param name="Right">The right stack's.</param>
public sealed record StackDifferenceRow(string Kind, string Service, string? Key, string Field, string? Left, string? Right);
