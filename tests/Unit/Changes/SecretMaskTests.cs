using ServiceInfra.Changes;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>What looks like a secret stays out of reports and findings; what only sounds like one does not.</summary>
public sealed class SecretMaskTests
{
    [Theory]
    [InlineData("example.com/passphrase", "x")]
    [InlineData("example.com/db-pwd", "x")]
    [InlineData("example.com/basic-auth", "x")]
    [InlineData("example.com/cache", "redis://:hunter2@host")]
    [InlineData("example.com/cache", "redis://me:hunter2@host")]
    [InlineData("example.com/cache", "ASIAABCDEFGHIJKLMNOP")]
    [InlineData("example.com/cache", "Bearer abcdefghijklmnop")]
    public void Hidden(string key, string value) => Assert.Equal(SecretMask.Hidden, SecretMask.Of(Change(key), value));

    [Theory]
    [InlineData("nginx.ingress.kubernetes.io/auth-url", "https://auth.example.com/check")]
    [InlineData("nginx.ingress.kubernetes.io/ssl-passthrough", "true")]
    [InlineData("example.com/docs", "https://host:8443/a@b")]
    public void Shown(string key, string value) => Assert.Equal(value, SecretMask.Of(Change(key), value));

    [Fact]
    public void A_finding_hides_it_too() => Assert.Equal(SecretMask.Hidden, Quote.Text("postgres://u:pw123@h"));

    private static FieldChange Change(string key) => new($"metadata.annotations[{key}]", "", "") { Key = key };
}
