namespace Pulumi;

/// <summary>An error about one resource.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="resource">The resource the message is shown at.</param>
/// <param name="hideStack">Show the message alone.</param>
public class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;
    internal bool HideStack { get; } = hideStack;
}
