using ServiceInfra.Catalog;
using Xunit;

namespace ServiceInfra.Tests.Catalog;

/// <summary>What a person probably meant.</summary>
public class NearestNameTests
{
    [Theory]
    [InlineData("prot", "name port protocol", "protocol")]
    [InlineData("prt", "name port protocol", "port")]
    [InlineData("PROT", "port protocol", "protocol")]
    [InlineData("waitt", "wait waitTimeoutSeconds", "wait")]
    [InlineData("ipFamil", "ipFamilies ipFamilyPolicy", null)]
    [InlineData("port", "ports port", "port")]
    [InlineData("desc", "name description", "description")]
    [InlineData("n", "name", null)]
    public void The_beginning_of_a_word_is_no_slip(string text, string candidates, string? expected) => Assert.Equal(expected, NearestName.Find(text, candidates.Split(' ')));
}
