namespace ServiceInfra.EndToEnd.Harness;

/// <summary>A folder of its own below the system's temporary one, gone when disposed.</summary>
public sealed class TempFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("serviceinfra-e2e-").FullName;

    /// <summary>A path inside.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, and the folders above it where they are missing.</summary>
    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Links inside (to the provider plugin) are removed as links; the tools behind them stay.
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
