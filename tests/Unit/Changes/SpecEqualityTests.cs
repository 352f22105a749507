using System.Reflection;
using ServiceInfra.Changes;
using ServiceInfra.Manifests;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>The short cut for Services that nobody touched looks at every field.</summary>
public sealed class SpecEqualityTests
{
    public static TheoryData<string> Fields => [.. typeof(ServiceSpec).GetProperties().Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void No_field_is_forgotten(string field)
    {
        var property = typeof(ServiceSpec).GetProperty(field)!;
        Assert.True(SpecEquality.IsSame(With(property), With(property)));
        Assert.False(SpecEquality.IsSame(With(property), new ServiceSpec()));
        Assert.False(SpecEquality.IsSame(new ServiceSpec(), With(property)));
    }

    private static ServiceSpec With(PropertyInfo property)
    {
        var spec = new ServiceSpec();
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        object value = type == typeof(string) ? "x" : type == typeof(bool) ? true : type == typeof(int) ? 1
            : type == typeof(IReadOnlyList<string>) ? new[] { "x" } : type == typeof(IReadOnlyList<ServicePort>) ? new[] { new ServicePort { Port = 80, TargetPort = "http" } }
            : type == typeof(SessionAffinityConfig) ? new SessionAffinityConfig { ClientIP = new ClientIPConfig { TimeoutSeconds = 1 } }
            : new Dictionary<string, string> { ["a"] = "b" };
        property.SetValue(spec, value);
        return spec;
    }
}
