using System.Buffers.Text;
using System.Text;
using ServiceInfra.Stack;
using Xunit;

namespace ServiceInfra.Tests.Stack;

/// <summary>When a token ends; of what is no JSON Web Token nothing is said.</summary>
public sealed class TokenEndTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_000_000_000);

    [Theory]
    [InlineData("""{ "exp": 999999940 }""", ": the token ran out on 2001-09-09 01:45 UTC")]
    [InlineData("""{ "exp": 1000000060 }""", "")]
    [InlineData("""{ "exp": "yesterday" }""", "")]
    [InlineData("""{ "exp": 1e300 }""", "")]
    [InlineData("""{ "exp": 9223372036854775807 }""", "")]
    [InlineData("""{ "exp": -9223372036854775808 }""", "")]
    [InlineData("{}", "")]
    [InlineData("[]", "")]
    [InlineData("{", "")]
    public void Is_what_it_says_itself(string claims, string said) => Assert.Equal(said, TokenEnd.Explain($"h.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.s", Now));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("opaque")]
    [InlineData("a.%%%.c")]
    [InlineData("a..c")]
    public void Is_not_known_of_other_tokens(string? token) => Assert.Equal("", TokenEnd.Explain(token, Now));
}
