namespace Pulumi;

/// <summary>The name under which the engine knows a resource.</summary>
public readonly struct Urn(string value) : IEquatable<Urn>
{
    private readonly string _value = value;

    /// <summary>Puts a URN together; project and stack are the running ones unless given.</summary>
    public static Output<string> Create(
        Input<string> name, Input<string> type, Resource? parent = null, Input<string>? parentUrn = null,
        Input<string>? project = null, Input<string>? stack = null)
    {
        if (parent != null && parentUrn != null) throw new ArgumentException("Only one of 'parent' and 'parentUrn' can be non-null.");
        var above = parent?.Urn ?? parentUrn?.ToOutput();
        var prefix = above == null
            ? Output.Format($"urn:pulumi:{stack ?? Deployment.Instance.StackName}::{project ?? Deployment.Instance.ProjectName}::")
            : above.Apply(urn => urn[..urn.LastIndexOf("::", StringComparison.Ordinal)] + "$");
        return Output.Format($"{prefix}{type}::{name}");
    }

    /// <summary>The last part: the resource's own name.</summary>
    internal static string Name(string urn) => urn.Split("::")[3];

    /// <summary>The type, without those of the parents.</summary>
    internal static string Type(string urn) => urn.Split("::")[2].Split('$')[^1];

    /// <inheritdoc/>
    public override string ToString() => _value;

    /// <inheritdoc/>
    public bool Equals(Urn other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The URN as text.</summary>
    public static implicit operator string(Urn value) => value._value;

    /// <summary>Whether both name the same resource.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether they name different resources.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);
}
