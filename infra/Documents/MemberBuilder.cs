namespace ServiceInfra.Documents;

/// <summary>Collects the members of maps while they are read. A map within a map lies on top of it, so one array serves a whole document.</summary>
internal sealed class MemberBuilder
{
    /// <summary>No members. Array.Empty of a struct is compiled at run time, which a cold command feels.</summary>
#pragma warning disable CA1825
    public static readonly Member[] None = new Member[0];
#pragma warning restore CA1825

    private Member[] _items = new Member[32];

    /// <summary>How many lie here; where the next map begins.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a member.</summary>
    public void Add(Member member)
    {
        if (Count == _items.Length)
        {
            var larger = new Member[2 * Count];
            Array.Copy(_items, larger, Count);
            _items = larger;
        }
        _items[Count++] = member;
    }

    /// <summary>Takes the members from <paramref name="start"/> on away, as a map's own.</summary>
    public Member[] Take(int start)
    {
        if (start == Count) return None;
        var members = new Member[Count - start];
        Array.Copy(_items, start, members, 0, members.Length);
        Count = start;
        return members;
    }
}
