using ServiceInfra.Commands;
using ServiceInfra.Planning;
using Xunit;

namespace ServiceInfra.Tests.Commands;

public sealed class ProgressTests
{
    [Theory]
    [InlineData(0, 0, "Validating …")]
    [InlineData(0, 4, "Validating [..............................] 0/4")]
    [InlineData(2, 4, "Validating [###############...............] 2/4")]
    [InlineData(9, 4, "Validating [##############################] 4/4")]
    public void A_bar_says_how_far_it_is(int done, int total, string expected) => Assert.Equal(expected, Progress.Line("Validating", (done, total)));

    [Fact]
    public void A_plan_counts_its_entries()
    {
        var steps = new Steps();
        var result = PlanLoader.Load(new PlanRequest { CatalogPath = RepositoryRoot.At("services.json"), Steps = steps, Environment = _ => null });
        Assert.Equal((result.Plan.Services.Count, result.Plan.Services.Count), (steps.Done, steps.Total));
    }
}
