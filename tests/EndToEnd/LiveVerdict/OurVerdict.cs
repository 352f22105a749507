namespace ServiceInfra.EndToEnd.LiveVerdict;

/// <summary>What <c>validate -f</c> says of one file.</summary>
/// <param name="Errors">"Kind field" of each error that the server would give.</param>
/// <param name="Warnings">Number of warnings that it would send.</param>
internal sealed record OurVerdict(string[] Errors, int Warnings)
{
    /// <summary>Nothing wrong.</summary>
    public static OurVerdict Fine { get; } = new([], 0);
}
