using ServiceInfra.Documents;

namespace ServiceInfra.Validation;

/// <summary>Says where a field of a Service stands: in a manifest, or in the catalog that the Service is made from.</summary>
public interface IFieldLocator
{
    /// <summary>The place of a field; of its nearest parent where it is missing.</summary>
    /// <param name="field">The API's path, odd spellings included.</param>
    /// <param name="key">The entry that is meant where the field is a map; else null.</param>
    /// <param name="place">Whether the entry's name or its value is meant.</param>
    Location Locate(string field, string? key, FindingPlace place);

    /// <summary>The path of the field in the document's own terms where that is not the API's: a JSON pointer into the catalog; else empty.</summary>
    /// <param name="field">The API's path, odd spellings included.</param>
    /// <param name="key">The entry that is meant where the field is a map; else null.</param>
    string PathOf(string field, string? key) => "";
}
