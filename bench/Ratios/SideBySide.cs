using System.Diagnostics;

namespace ServiceInfra.Bench.Ratios;

/// <summary>Runs two things in turn and keeps the best time of each: what else the machine does hits both, and the best run least.</summary>
internal static class SideBySide
{
    /// <summary>The best times in milliseconds.</summary>
    public static (double Ours, double Theirs) Best(int rounds, Action ours, Action theirs)
    {
        double best = double.MaxValue, otherBest = double.MaxValue;
        for (var i = 0; i < rounds; i++)
        {
            best = Math.Min(best, Time(ours));
            otherBest = Math.Min(otherBest, Time(theirs));
        }
        return (best, otherBest);
    }

    private static double Time(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
