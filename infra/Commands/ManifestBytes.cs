using System.Text;
using ServiceInfra.Changes.Sources;

namespace ServiceInfra.Commands;

/// <summary>Reads a file, or standard input for "-".</summary>
internal static class ManifestBytes
{
    /// <summary>The bytes. What begins with the byte order mark of UTF-16, as a shell on Windows writes it, is turned into UTF-8: kubectl reads it as well.</summary>
    public static ReadOnlyMemory<byte> Read(string file, TextReader stdin)
    {
        var bytes = file == "-" ? InputBytes.Read(stdin) : File.ReadAllBytes(file);
        return bytes.Span switch
        {
            [0xFF, 0xFE, ..] => Encoding.Convert(Encoding.Unicode, Encoding.UTF8, bytes.ToArray(), 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, bytes.ToArray(), 2, bytes.Length - 2),
            _ => bytes,
        };
    }
}
