namespace Pulumi;

/// <summary>A function that sees every resource before it is registered, and may change its arguments and options.</summary>
/// <returns>The new arguments and options, or null to leave them.</returns>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
