using ServiceInfra.Documents;

namespace ServiceInfra.Validation;

/// <summary>Finds fields of a Service that was decoded without a tree: the tree is made when the first place is asked for.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where the document begins.</param>
/// <param name="end">Where it ends.</param>
internal sealed class JsonRangeLocator(Utf8Text text, int start, int end) : IFieldLocator
{
    private ManifestLocator? _locator;

    /// <inheritdoc/>
    public Location Locate(string field, string? key, FindingPlace place) =>
        (_locator ??= new ManifestLocator(JsonDocumentReader.ReadAt(text, start, end))).Locate(field, key, place);
}
