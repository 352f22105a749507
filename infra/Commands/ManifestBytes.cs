using System.Text;

namespace ServiceInfra.Commands;

/// <summary>Reads a file, or standard input for "-".</summary>
internal static class ManifestBytes
{
    /// <summary>The bytes.</summary>
    public static ReadOnlyMemory<byte> Read(string file, TextReader stdin) => file == "-" ? ReadAll(stdin) : File.ReadAllBytes(file);

    // As text, bytes that are not UTF-8 would quietly become something else.
    private static ReadOnlyMemory<byte> ReadAll(TextReader stdin)
    {
        if (stdin is not StreamReader { BaseStream: var stream }) return Encoding.UTF8.GetBytes(stdin.ReadToEnd());
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
