using System.Collections;
using System.Runtime.CompilerServices;

namespace ServiceInfra.Tests;

/// <summary>Settings of whoever runs the tests must not decide them.</summary>
internal static class CleanEnvironment
{
    // What a job on GitHub or GitLab has besides the settings: 'comment post' goes by it.
    private static readonly string[] Prefixes = ["SERVICEINFRA_", "GITHUB_", "GITLAB_", "CI_"];

    /// <summary>Takes every variable of these prefixes out of this process before a test runs.</summary>
    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "A test assembly is started by its runner; there is no earlier place.")]
    internal static void Clear()
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            if (Prefixes.Any(p => ((string)variable.Key).StartsWith(p, StringComparison.OrdinalIgnoreCase))) Environment.SetEnvironmentVariable((string)variable.Key, null);
    }
}
