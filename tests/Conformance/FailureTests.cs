using ServiceInfra.Conformance.Engine;

namespace ServiceInfra.Conformance;

/// <summary>Small programs that fail: with which message, and how soon.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData("contradictory-alias", "Alias should not specify both Urn and Name")]
    [InlineData("both-providers", "Do not supply both 'provider' and 'providers' options to a ComponentResource.")]
    [InlineData("new-parent", "Transformations cannot currently be used to change the 'parent' of a resource.")]
    [InlineData("config absent", "Missing Required configuration variable 'shop:absent'\n\tplease set a value using the command `pulumi config set shop:absent <value>`")]
    [InlineData("config wrong", "Configuration 'shop:text' value 'not JSON' is not a valid System.Collections.Generic.Dictionary`2[[System.String")]
    [InlineData("reference absent", "System.Collections.Generic.KeyNotFoundException: Required output 'absent' does not exist on stack 'network'.")]
    [InlineData("reference password", "Cannot call 'RequireOutputValueAsync' if the referenced stack has secret outputs. Use 'RequireOutput' instead.")]
    [InlineData("stack-missing", "from service provider. Register the type with the service provider before calling RunAsync.")]
    [InlineData("unobserved output", "nobody reads this")]
    public async Task The_message_says_what_is_wrong(string program, string message)
    {
        var told = await Told.RunAsync(program);
        Assert.Equal(Verdict.Reported, told.ExitCode);
        Assert.Contains(told.Errors, e => e.Contains(message, StringComparison.Ordinal));
#if BUNDLED
        Assert.Single(told.Errors);
#endif
    }

    [Fact]
    public async Task A_task_that_the_client_was_not_given_is_none_of_its_business() => Assert.Equal(0, (await Told.RunAsync("unobserved task")).ExitCode);

    /// <summary>The official client ends as soon as it has reported a failure, whatever else is under way; what was registered by then is a race.</summary>
    [Theory]
    [InlineData("throws-amid-chain", "thrown amid a chain")]
    [InlineData("apply-throws", "thrown in an Apply")]
    [InlineData("never-ends", "and something never ends")]
    public async Task A_failure_ends_the_program_whatever_else_is_under_way(string program, string message)
    {
        var told = await Told.RunAsync(program);
        Assert.Equal(Verdict.Reported, told.ExitCode);
        Assert.Contains(told.Errors, e => e.Contains(message, StringComparison.Ordinal));
        Assert.False(told.WaitedForShutdown);
        Assert.InRange(told.After, TimeSpan.Zero, TimeSpan.FromSeconds(8));
    }
}
