namespace ServiceInfra.Validation.Decoding;

/// <summary>Where the decoder is, in the API's terms; made into text only for a finding.</summary>
/// <param name="Base">The path of the object or list.</param>
/// <param name="Index">The item of the list; -1 for the object itself.</param>
internal readonly record struct DecodePath(string Base, int Index = -1)
{
    /// <summary>The path of a member.</summary>
    public string Member(string name) => Base.Length == 0 ? name : $"{this}.{name}";

    /// <inheritdoc/>
    public override string ToString() => Index < 0 ? Base : $"{Base}[{Index}]";
}
