namespace ServiceInfra.Documents;

/// <summary>What a <see cref="Node"/> is, in the terms of JSON; YAML is read into the same six kinds.</summary>
public enum NodeKind
{
    /// <summary>The value null.</summary>
    Null,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A number; <see cref="Node.Text"/> is its literal.</summary>
    Number,

    /// <summary>A string.</summary>
    String,

    /// <summary>An ordered list.</summary>
    List,

    /// <summary>An object: ordered members, repeated names kept.</summary>
    Map,
}
