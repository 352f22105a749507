namespace ServiceInfra.Documents;

/// <summary>The part of a YAML text that one document stands in.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsMarked">Whether a document marker begins it.</param>
internal sealed record YamlChunk(int Start, int End, bool IsMarked);
