using System.Text;
using System.Text.Unicode;

namespace ServiceInfra.Documents;

/// <summary>From bytes to the text that YAML is read from.</summary>
public static class TextFiles
{
    /// <summary>Decodes UTF-8.</summary>
    /// <exception cref="DocumentException">The bytes are not UTF-8.</exception>
    public static Utf16Text Decode(Utf8Text text)
    {
        if (Utf8.IsValid(text.Bytes.Span)) return new Utf16Text(text.File, Encoding.UTF8.GetString(text.Bytes.Span));
        throw new DocumentException("this is not UTF-8. Save the file as UTF-8.", new Location(text, JsonDocumentReader.FirstInvalid(text.Bytes.Span)));
    }
}
