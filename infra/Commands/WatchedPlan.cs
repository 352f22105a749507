using ServiceInfra.Planning;

namespace ServiceInfra.Commands;

/// <summary>Loads plans while a bar on the terminal says how far that is.</summary>
internal static class WatchedPlan
{
    /// <summary>Loads a plan.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="terminal">Where the bar is drawn.</param>
    /// <param name="what">What is done, as the bar says it.</param>
    public static PlanResult Load(PlanRequest request, Terminal terminal, string what)
    {
        var steps = new Steps();
        using var progress = Progress.Start(terminal, what, steps);
        return PlanLoader.Load(request with { Steps = steps });
    }
}
