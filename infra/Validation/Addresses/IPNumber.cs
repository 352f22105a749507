namespace ServiceInfra.Validation.Addresses;

/// <summary>
/// An address as a number of 128 bits. Not <see cref="UInt128"/>: no method that touches that one can be compiled ahead of time, and so
/// every start would compile all that deals with addresses.
/// </summary>
/// <param name="High">The upper 64 bits.</param>
/// <param name="Low">The lower 64 bits.</param>
internal readonly record struct IPNumber(ulong High, ulong Low)
{
    /// <summary>All bits set.</summary>
    public static IPNumber MaxValue => new(ulong.MaxValue, ulong.MaxValue);

    /// <summary>The number with its lowest bits set and no others.</summary>
    public static IPNumber LowBits(int count) => count switch
    {
        <= 0 => default,
        < 64 => new(0, (1ul << count) - 1),
        64 => new(0, ulong.MaxValue),
        < 128 => new((1ul << (count - 64)) - 1, ulong.MaxValue),
        _ => MaxValue,
    };

    /// <summary>A small number.</summary>
    public static implicit operator IPNumber(ulong value) => new(0, value);

    /// <summary>The lowest 32 bits.</summary>
    public static explicit operator uint(IPNumber number) => (uint)number.Low;

    public static IPNumber operator &(IPNumber left, IPNumber right) => new(left.High & right.High, left.Low & right.Low);

    public static IPNumber operator |(IPNumber left, IPNumber right) => new(left.High | right.High, left.Low | right.Low);

    public static IPNumber operator ~(IPNumber number) => new(~number.High, ~number.Low);

    public static IPNumber operator +(IPNumber left, ulong right)
    {
        var low = unchecked(left.Low + right);
        return new(low < right ? left.High + 1 : left.High, low);
    }

    public static IPNumber operator <<(IPNumber number, int count) => count switch
    {
        0 => number,
        < 64 => new(number.High << count | number.Low >> (64 - count), number.Low << count),
        < 128 => new(number.Low << (count - 64), 0),
        _ => default,
    };

    public static IPNumber operator >>(IPNumber number, int count) => count switch
    {
        0 => number,
        < 64 => new(number.High >> count, number.Low >> count | number.High << (64 - count)),
        < 128 => new(0, number.High >> (count - 64)),
        _ => default,
    };

    public static bool operator <=(IPNumber left, IPNumber right) => left.High < right.High || left.High == right.High && left.Low <= right.Low;

    public static bool operator >=(IPNumber left, IPNumber right) => right <= left;
}
