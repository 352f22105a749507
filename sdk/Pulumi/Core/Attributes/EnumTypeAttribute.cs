namespace Pulumi;

/// <summary>Marks a struct that stands for one of some texts or numbers.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;
