using ServiceInfra.Changes.Sources;

namespace ServiceInfra.Commands;

/// <summary>Reads files while the ones before them are judged: opening ten thousand takes as long as judging them.</summary>
internal static class ReadAhead
{
    // With fewer files one thread is done before a second one has begun; the bytes keep large files from filling the memory.
    private const int MostFiles = 1024, MostBytes = 16 * 1024 * 1024;

    /// <summary>The files with their bytes, in their order.</summary>
    /// <param name="files">Files, or "-" for standard input.</param>
    /// <param name="stdin">Standard input.</param>
    /// <exception cref="IOException">A file cannot be read; files shortly before it may be left out then.</exception>
    public static IEnumerable<(string File, ReadOnlyMemory<byte> Bytes)> Read(IReadOnlyList<string> files, TextReader stdin)
    {
        var some = ReadSome(files, 0, stdin);
        for (var done = 0; done < files.Count;)
        {
            var next = done + some.Count;
            var following = next < files.Count ? Task.Run(() => ReadSome(files, next, stdin)) : null;
            foreach (var bytes in some) yield return (files[done++], bytes);
            if (following is not null) some = following.GetAwaiter().GetResult();
        }
    }

    private static List<ReadOnlyMemory<byte>> ReadSome(IReadOnlyList<string> files, int first, TextReader stdin)
    {
        var some = new List<ReadOnlyMemory<byte>>();
        var size = 0L;
        for (var i = first; i < files.Count && some.Count < MostFiles && size < MostBytes; i++)
        {
            some.Add(ManifestBytes.Read(files[i], stdin));
            size += some[^1].Length;
        }
        return some;
    }
}
