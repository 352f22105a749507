using ServiceInfra.Manifests;

namespace ServiceInfra.Validation.Decoding;

/// <summary>One document of a JSON text: where it is, and the Service it holds when it is a sound one.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Manifest">The Service; null when <see cref="ManifestDecoder"/> must say what it is.</param>
internal readonly record struct JsonRange(int Start, int End, ServiceManifest? Manifest);
