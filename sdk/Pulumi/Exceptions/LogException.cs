namespace Pulumi;

/// <summary>The engine took no message: nothing can be reported through it any more.</summary>
/// <param name="exception">Why.</param>
public class LogException(Exception exception) : Exception("Error occurred during logging: " + exception.Message, exception);
