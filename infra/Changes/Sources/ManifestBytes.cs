using System.Text;

namespace ServiceInfra.Changes.Sources;

/// <summary>Reads a file, or standard input for "-".</summary>
internal static class ManifestBytes
{
    /// <summary>The bytes. What begins with the byte order mark of UTF-16, as a shell on Windows writes it, is turned into UTF-8: kubectl reads it as well.</summary>
    public static ReadOnlyMemory<byte> Read(string file, TextReader stdin) =>
        AsUtf8(file == "-" ? InputBytes.Read(stdin) : File.ReadAllBytes(file));

    /// <summary>Bytes of UTF-16 as those of UTF-8; others as they are.</summary>
    public static ReadOnlyMemory<byte> AsUtf8(ReadOnlyMemory<byte> bytes) => bytes.Span switch
    {
        [0xFF, 0xFE, ..] => Encoding.Convert(Encoding.Unicode, Encoding.UTF8, bytes.ToArray(), 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, bytes.ToArray(), 2, bytes.Length - 2),
        _ => bytes,
    };
}
