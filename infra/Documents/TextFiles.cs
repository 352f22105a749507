using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ServiceInfra.Documents;

/// <summary>From bytes to text, for every reader of files.</summary>
public static class TextFiles
{
    /// <summary>Decodes UTF-8.</summary>
    /// <exception cref="DocumentException">The bytes are not UTF-8.</exception>
    public static Utf16Text Decode(Utf8Text text) =>
        NotUtf8(text) is { } error ? throw error : new Utf16Text(text.File, Encoding.UTF8.GetString(text.Bytes.Span));

    /// <summary>Says where a text stops being UTF-8; null where all of it is.</summary>
    public static DocumentException? NotUtf8(Utf8Text text)
    {
        var bytes = text.Bytes.Span;
        if (Utf8.IsValid(bytes)) return null;
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == OperationStatus.Done)
            at += used;
        return new DocumentException("this is not UTF-8. Save the file as UTF-8.", new Location(text, at), DocumentProblem.Encoding);
    }
}
