using ServiceInfra.Manifests;

namespace ServiceInfra.Validation;

/// <summary>One Service of a set that is checked together.</summary>
/// <param name="Manifest">The Service.</param>
/// <param name="Locator">Finds its fields.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Document">The document within its file, from 0.</param>
public sealed record ServiceDocument(ServiceManifest Manifest, IFieldLocator Locator, string File, int Document);
