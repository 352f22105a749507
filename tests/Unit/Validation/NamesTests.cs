using System.Text.RegularExpressions;
using CsCheck;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>The hand-written checks of names, against the API's own patterns.</summary>
public partial class NamesTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char["ab1-_./AZ\n é"].Array[0, 12].Select(c => new string(c)),
        Gen.Char["a1-."].Array[55, 70].Select(c => new string(c)));

    [Fact]
    public void Names_match_the_patterns_of_the_api() =>
        Texts.Sample(text =>
        {
            Assert.Equal(text.Length <= 63 && Label().IsMatch(text), Names.IsLabel1123(text));
            Assert.Equal(text.Length <= 63 && Label().IsMatch(text) && char.IsAsciiLetterLower(text[0]), Names.IsLabel1035(text));
            Assert.Equal(text.Length <= 253 && Subdomain().IsMatch(text), Names.IsSubdomain1123(text));
            Assert.Equal(text.Length == 0 || (text.Length <= 63 && Part().IsMatch(text)), Names.IsLabelValue(text));
            var parts = text.Split('/');
            var qualified = parts.Length <= 2 && parts[^1].Length <= 63 && Part().IsMatch(parts[^1]) && (parts.Length == 1 || (parts[0].Length <= 253 && Subdomain().IsMatch(parts[0])));
            Assert.Equal(qualified, Names.IsQualifiedName(text));
            Assert.Equal(text.Length <= 15 && PortName().IsMatch(text) && text.Any(char.IsAsciiLetterLower) && !text.Contains("--"), Names.IsPortName(text));
        }, iter: 20_000);

    [Fact]
    public void What_is_proposed_is_legal() =>
        Texts.Sample(text =>
        {
            var label = Names.ToLabel(text, letterFirst: true);
            Assert.True(label.Length == 0 || Names.IsLabel1035(label), label);
            Assert.True(Names.IsLabelValue(Names.ToLabelValue(text)));
        });

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex Label();

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex Subdomain();

    [GeneratedRegex(@"\A([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]\z")]
    private static partial Regex Part();

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex PortName();
}
