using OneOf;

namespace Pulumi;

/// <summary>A value of one of two types.</summary>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly OneOf<T0, T1> _data;

    private Union(OneOf<T0, T1> data) => _data = data;

    /// <summary>The value, whichever type it has.</summary>
    public object Value => _data.Value;

    /// <summary>Whether it is of the first type.</summary>
    public bool IsT0 => _data.IsT0;

    /// <summary>Whether it is of the second type.</summary>
    public bool IsT1 => _data.IsT1;

    /// <summary>The value of the first type; throws if it is of the other one.</summary>
    public T0 AsT0 => _data.AsT0;

    /// <summary>The value of the second type; throws if it is of the other one.</summary>
    public T1 AsT1 => _data.AsT1;

    object? IUnion.Value => _data.Value;

    /// <summary>A union that holds the first type.</summary>
    public static Union<T0, T1> FromT0(T0 input) => new(OneOf<T0, T1>.FromT0(input));

    /// <summary>A union that holds the second type.</summary>
    public static Union<T0, T1> FromT1(T1 input) => new(OneOf<T0, T1>.FromT1(input));

    /// <summary>Runs the action for the type it holds.</summary>
    public void Switch(Action<T0> f0, Action<T1> f1) => _data.Switch(f0, f1);

    /// <summary>Runs the function for the type it holds.</summary>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => _data.Match(f0, f1);

    /// <summary>Maps the first type.</summary>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) => new Union<TResult, T1>(_data.MapT0(mapFunc));

    /// <summary>Maps the second type.</summary>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) => new Union<T0, TResult>(_data.MapT1(mapFunc));

    /// <summary>Maps both types.</summary>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) =>
        Match(t0 => Union<TResult0, TResult1>.FromT0(mapFunc0(t0)), t1 => Union<TResult0, TResult1>.FromT1(mapFunc1(t1)));

    /// <summary>The value of the first type, else the other one.</summary>
    public bool TryPickT0(out T0 value, out T1 remainder) => _data.TryPickT0(out value, out remainder);

    /// <summary>The value of the second type, else the other one.</summary>
    public bool TryPickT1(out T1 value, out T0 remainder) => _data.TryPickT1(out value, out remainder);

    /// <summary>Whether both hold the same type and equal values.</summary>
    public bool Equals(Union<T0, T1> other) => _data.Equals(other._data);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _data.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => _data.ToString();

    /// <summary>A union that holds the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>A union that holds the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Whether both hold the same type and equal values.</summary>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether they differ in type or value.</summary>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);
}
