using System.Collections.Immutable;
using Pulumi.Rpc;

namespace Pulumi.Testing;

/// <summary>Keeps the error messages of a test.</summary>
internal sealed class MockEngine : IEngine
{
    private ImmutableList<string> _errors = [];

    public ImmutableList<string> Errors => _errors;

    public Task LogAsync(LogRequest request)
    {
        if (request.Severity == LogSeverity.Error) ImmutableInterlocked.Update(ref _errors, list => list.Add(request.Message));
        return Task.CompletedTask;
    }

    public Task RequirePulumiVersionAsync(string range) => Task.CompletedTask;
}
