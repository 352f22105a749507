using ServiceInfra.Changes.Sources;

namespace ServiceInfra.Commands;

/// <summary>Reads a file, or standard input for "-".</summary>
internal static class ManifestBytes
{
    /// <summary>The bytes.</summary>
    public static ReadOnlyMemory<byte> Read(string file, TextReader stdin) => file == "-" ? InputBytes.Read(stdin) : File.ReadAllBytes(file);
}
