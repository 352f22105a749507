namespace ServiceInfra.Catalog;

/// <summary>Something that cannot be read at all: exit code 2. The message is for the person who has to act.</summary>
public sealed class UnreadableException(string message, Exception? inner = null) : Exception(message, inner);
