using ServiceInfra.Catalog;

namespace ServiceInfra.Commands;

/// <summary>Reads addresses from the command line.</summary>
internal static class HttpAddress
{
    /// <summary>The address, or null where none is given.</summary>
    /// <exception cref="UnreadableException">It is no http address.</exception>
    public static Uri? Parse(string? text, string option)
    {
        if (text is null) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? address : throw new UnreadableException($"{option} {text} is no http address.");
    }
}
