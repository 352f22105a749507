namespace ServiceInfra.Validation.Decoding;

/// <summary>What a <see cref="Shape"/> is.</summary>
internal enum ShapeKind
{
    Text,
    Int32,
    Int64,
    Time,
    Object,
    List,
    Anything,
}
