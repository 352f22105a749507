using System.Globalization;

namespace ServiceInfra.Bench.Ratios;

/// <summary>One measured target.</summary>
/// <param name="What">What was measured, and against what.</param>
/// <param name="Ours">Our time in milliseconds, or another size.</param>
/// <param name="Theirs">What it is compared with.</param>
/// <param name="Limit">How many times theirs ours may be; null where there is no target.</param>
internal sealed record Ratio(string What, double Ours, double Theirs, double? Limit = null)
{
    public double Value => Ours / Theirs;

    public bool IsOver => Value > Limit;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{What,-78} {Ours,10:F1} {Theirs,10:F1} {Value,7:F2} {Limit,6:F1}  {(IsOver ? "OVER" : Limit is null ? "-" : "ok")}");

    public static string Header { get; } = $"{"what",-78} {"ours",10} {"theirs",10} {"ratio",7} {"limit",6}";
}
