using System.Collections;

namespace ServiceInfra.Documents;

/// <summary>
/// The members of a map. Not a <see cref="List{T}"/>: the framework's generics over structs of ours are compiled when a command starts,
/// which costs more than reading a whole catalog.
/// </summary>
public readonly struct MemberList : IReadOnlyList<Member>
{
    private readonly Member[]? _items;

    /// <summary>The members in an array that nobody changes any more.</summary>
    internal MemberList(Member[]? items) => _items = items;

    /// <summary>How many.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>The member at an index.</summary>
    public Member this[int index] => _items![index];

    /// <summary>The names, in their order.</summary>
    public string[] Names()
    {
        var names = new string[Count];
        for (var i = 0; i < names.Length; i++) names[i] = _items![i].Name;
        return names;
    }

    /// <summary>For <c>foreach</c>.</summary>
    public Enumerator GetEnumerator() => new(_items ?? MemberBuilder.None);

    IEnumerator<Member> IEnumerable<Member>.GetEnumerator() => ((IEnumerable<Member>)(_items ?? MemberBuilder.None)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? MemberBuilder.None).GetEnumerator();

    /// <summary>Goes through the members.</summary>
    public struct Enumerator
    {
        private readonly Member[] _items;
        private int _at;

        internal Enumerator(Member[] items) => (_items, _at) = (items, -1);

        /// <summary>The member it stands at.</summary>
        public readonly Member Current => _items[_at];

        /// <summary>Goes to the next one.</summary>
        public bool MoveNext() => ++_at < _items.Length;
    }
}
