using ServiceInfra.Commands;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>A name that is proposed for a port can be used: it is right, and no other port has it.</summary>
public sealed class PortNameAdviceTests
{
    [Theory]
    [InlineData("{ port: 80 }, { name: a, port: 443 }", "tcp-80")]
    [InlineData("{ name: a, port: 443 }, { port: 53, protocol: UDP }", "udp-53")]
    [InlineData("{ port: 0 }, { name: a, port: 443 }", "port-1")]
    [InlineData("{ name: a, port: 443 }, { port: -5 }", "port-2")]
    [InlineData("{ name: a, port: 443 }, { port: 70000 }", "port-2")]
    [InlineData("{ port: 80 }, { name: tcp-80, port: 443 }", "port-1")]
    [InlineData("{ name: a, port: 1 }, { port: 80, protocol: \"?\" }", "port-2")]
    [InlineData("{ port: 80 }, { port: 80 }", "tcp-80|port-2")]
    public void It_can_be_used(string ports, string names)
    {
        using var folder = new TemporaryFolder();
        var output = new StringWriter();
        new ValidateManifests(new ValidateManifestsOptions { Paths = [folder.Write("a.yaml", $"apiVersion: v1\nkind: Service\nmetadata: {{ name: web }}\nspec: {{ ports: [{ports}] }}\n")] }).Run(output, TextWriter.Null, TextReader.Null);
        Assert.Equal(names.Split('|'), output.ToString().Split('\n').Where(l => l.Contains("SVC204", StringComparison.Ordinal)).Select(l => l.Split('"')[^2]));
    }
}
