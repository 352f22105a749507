using System.Collections;
using System.Runtime.CompilerServices;

namespace ServiceInfra.Tests;

/// <summary>Settings of whoever runs the tests must not decide them.</summary>
internal static class CleanEnvironment
{
    /// <summary>Takes every <c>SERVICEINFRA_*</c> variable out of this process before a test runs.</summary>
    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "A test assembly is started by its runner; there is no earlier place.")]
    internal static void Clear()
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            if (((string)variable.Key).StartsWith("SERVICEINFRA_", StringComparison.OrdinalIgnoreCase)) Environment.SetEnvironmentVariable((string)variable.Key, null);
    }
}
