namespace ServiceInfra.EndToEnd.LiveVerdict;

/// <summary>What the server answered.</summary>
/// <param name="Status">The HTTP status; 0 where there was no answer.</param>
/// <param name="Errors">With 422: "Kind field" of each cause.</param>
/// <param name="Warnings">Number of Warning headers.</param>
/// <param name="Name">The name of what was created.</param>
/// <param name="Message">The server's own words.</param>
internal sealed record ServerVerdict(int Status, string[] Errors, int Warnings, string? Name, string Message)
{
    /// <summary>The server failed and dropped the connection.</summary>
    public static ServerVerdict None { get; } = new(0, [], 0, null, "");

    /// <summary>Whether it refused.</summary>
    public bool Refused => Status is 0 or >= 400;

    /// <summary>In what our verdict differs, or null.</summary>
    public string? Difference(OurVerdict ours)
    {
        if (Refused != ours.Errors.Length > 0) return Refused ? "accepted what is refused" : "refused what is accepted";
        if (Status == 422 && !Errors.SequenceEqual(ours.Errors)) return "other reasons";
        return !Refused && Warnings != ours.Warnings ? "other warnings" : null;
    }
}
