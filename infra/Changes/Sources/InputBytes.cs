using System.Text;

namespace ServiceInfra.Changes.Sources;

/// <summary>Standard input as its bytes: read as text, bytes that are not UTF-8 would quietly become something else.</summary>
internal static class InputBytes
{
    /// <summary>All of it.</summary>
    public static ReadOnlyMemory<byte> Read(TextReader stdin)
    {
        if (stdin is not StreamReader { BaseStream: var stream }) return Encoding.UTF8.GetBytes(stdin.ReadToEnd());
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
