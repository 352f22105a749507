namespace ServiceInfra.Changes.Rules;

/// <summary>A row of docs/changes.md: which changes it is about, what they do to clients, and where that is known from.</summary>
/// <param name="id">The id, by which consents and reports name it.</param>
/// <param name="classes">The classes, the worst first.</param>
public abstract class ChangeRule(string id, params ChangeClass[] classes)
{
    /// <summary>The id, by which consents and reports name it.</summary>
    public string Id { get; } = id;

    /// <summary>The classes, the worst first.</summary>
    public IReadOnlyList<ChangeClass> Classes { get; } = classes;

    /// <summary>The change in a few words.</summary>
    public abstract string Title { get; }

    /// <summary>Why it is so: a sentence.</summary>
    public abstract string Why { get; }

    /// <summary>What clients feel: a sentence.</summary>
    public abstract string Feels { get; }

    /// <summary>What to do: a sentence, or empty.</summary>
    public virtual string Do => "";

    /// <summary>Where that is known from, with the proxy or provider it assumes.</summary>
    public abstract string Source { get; }

    /// <summary>The changes of an object that it is about. Path "" means the object as a whole.</summary>
    public abstract IEnumerable<FieldChange> Find(ObjectPair pair);
}
