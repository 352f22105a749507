namespace ServiceInfra.Manifests;

/// <summary>Takes a manifest field by field; one implementation a form (YAML, JSON, a tree to compare).</summary>
public interface IFieldSink
{
    /// <summary>Begins an object.</summary>
    void BeginMap();

    /// <summary>Ends the object.</summary>
    void EndMap();

    /// <summary>Begins a list.</summary>
    void BeginList();

    /// <summary>Ends the list.</summary>
    void EndList();

    /// <summary>Names the next value of an object.</summary>
    void Name(string name);

    /// <summary>A string.</summary>
    void Text(string value);

    /// <summary>A number.</summary>
    void Number(long value);

    /// <summary>A boolean.</summary>
    void Flag(bool value);
}
