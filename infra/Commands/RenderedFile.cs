namespace ServiceInfra.Commands;

/// <summary>A file that <c>render --output</c> wrote.</summary>
/// <param name="Catalog">The catalog it was written for, relative to the folder.</param>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Hash">SHA-256 of what was written, in small hexadecimal digits.</param>
internal sealed record RenderedFile(string Catalog, string Name, string Hash);
