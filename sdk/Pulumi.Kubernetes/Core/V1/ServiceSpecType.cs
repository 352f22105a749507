namespace Pulumi.Kubernetes.Core.V1;

/// <summary>How a Service is reached.</summary>
[EnumType]
public readonly struct ServiceSpecType : IEquatable<ServiceSpecType>
{
    private readonly string _value;

    private ServiceSpecType(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>By another name outside the cluster.</summary>
    public static ServiceSpecType ExternalName { get; } = new("ExternalName");

    /// <summary>Inside the cluster.</summary>
    public static ServiceSpecType ClusterIP { get; } = new("ClusterIP");

    /// <summary>On a port of every node.</summary>
    public static ServiceSpecType NodePort { get; } = new("NodePort");

    /// <summary>Through a load balancer.</summary>
    public static ServiceSpecType LoadBalancer { get; } = new("LoadBalancer");

    /// <inheritdoc/>
    public bool Equals(ServiceSpecType other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ServiceSpecType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;

    /// <summary>The type as text.</summary>
    public static explicit operator string(ServiceSpecType value) => value._value;

    /// <summary>Whether both are the same type.</summary>
    public static bool operator ==(ServiceSpecType left, ServiceSpecType right) => left.Equals(right);

    /// <summary>Whether they are different types.</summary>
    public static bool operator !=(ServiceSpecType left, ServiceSpecType right) => !left.Equals(right);
}
