using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>Rules of the spec, with values on both sides of each limit: selectors. Release 1.37, one stack, node ports 30000-32767.</summary>
public class SelectorsRulesTests
{
    [Theory]
    [InlineData("selector: {}, ports: [{ port: 80 }]")]
    [InlineData("selector: { a.b/C_d: \"x.Y\" }, ports: [{ port: 80 }]")]
    [InlineData("selector: { a: \"\" }, ports: [{ port: 80 }]")]
    public void Accepts_where_selectors_are_labels(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("selector: { \"\": x }, ports: [{ port: 80 }]", "Invalid spec.selector")]
    [InlineData("selector: { \"a b\": x }, ports: [{ port: 80 }]", "Invalid spec.selector")]
    [InlineData("selector: { a: \"-x\" }, ports: [{ port: 80 }]", "Invalid spec.selector")]
    [InlineData("selector: { a: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa }, ports: [{ port: 80 }]", "Invalid spec.selector")]
    public void Rejects_what_breaks_selectors_are_labels(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));
}
