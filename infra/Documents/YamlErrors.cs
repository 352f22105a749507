using YamlDotNet.Core;

namespace ServiceInfra.Documents;

/// <summary>Puts the parser's errors into words for the person who has to mend them.</summary>
internal static class YamlErrors
{
    /// <summary>What is wrong, and what to do.</summary>
    public static string Explain(YamlException e)
    {
        // The parser puts the position in front, which the finding says better.
        var message = e.Message;
        var end = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        if (end >= 0) message = message[(end + 3)..];
        message = message.TrimEnd('.');
        if (message.Contains("cannot start any token", StringComparison.Ordinal) || message.Contains('\t'))
            return "this is not YAML: a character here can begin nothing. A tab cannot indent, and \"@\", \"`\", \"%\" need quotes.";
        if (message.Contains("mapping values are not allowed", StringComparison.OrdinalIgnoreCase))
            return "this is not YAML: a \":\" where none can be. Check the indentation, or put the text in quotes.";
        return $"this is not YAML: {(message.Length > 0 ? char.ToLowerInvariant(message[0]) + message[1..] : "it cannot be read")}.";
    }
}
