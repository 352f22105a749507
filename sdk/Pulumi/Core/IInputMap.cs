namespace Pulumi;

/// <summary>An <see cref="InputMap{TValue}"/> whose type the serializer need not know.</summary>
internal interface IInputMap
{
    /// <summary>The entries, or null for no map at all; unknown or secret only if that holds for the set of keys itself.</summary>
    ValueTask<OutputData<IEnumerable<(string Key, IInput Value)>?>> EntriesAsync();
}
