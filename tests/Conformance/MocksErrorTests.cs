using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Testing;
using ServiceInfra.Conformance.Engine;

namespace ServiceInfra.Conformance;

/// <summary>How failures come out of a program under mocks. All of it holds for the official client too.</summary>
public sealed class MocksErrorTests
{
    private static readonly TestOptions s_update = new() { IsPreview = false, ProjectName = "shop", StackName = "dev" };

    private sealed class Forgetful : Stack
    {
        [Output] public Output<string>? Name { get; set; }
    }

    [Fact]
    public async Task One_error_is_thrown_as_it_was_reported()
    {
        var e = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new Recorder(), s_update, () => Log.Error("wrong")));
        Assert.Equal("wrong", e.Message);
        e = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new Recorder(), s_update, (Action)(() => throw new RunException("for the user"))));
        Assert.Equal("for the user", e.Message);
        e = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(new Recorder(), s_update, (Action)(() => throw new InvalidOperationException("a bug"))));
        Assert.StartsWith("Running program", e.Message);
        Assert.Contains("System.InvalidOperationException: a bug", e.Message);
    }

    [Fact]
    public async Task Several_errors_are_thrown_together()
    {
        var e = await Assert.ThrowsAsync<AggregateException>(() => Deployment.TestAsync(new Recorder(), s_update, () =>
        {
            Log.Error("one");
            Log.Error("two");
        }));
        Assert.Equal(["one", "two"], e.InnerExceptions.Select(i => Assert.IsType<RunException>(i).Message).Order());
    }

    [Fact]
    public async Task A_stack_output_that_was_forgotten()
    {
        var e = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<Forgetful>(new Recorder()));
        Assert.Equal("Output(s) 'Name' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.", e.Message);
    }

    [Fact]
    public async Task A_mock_that_throws_fails_the_test()
    {
        var mocks = new Recorder { State = _ => throw new InvalidOperationException("no such thing") };
        var e = await Assert.ThrowsAnyAsync<Exception>(() => Deployment.TestAsync(mocks, s_update, () => { _ = new Service("web"); }));
        Assert.Contains("no such thing", e.Message);
    }
}
