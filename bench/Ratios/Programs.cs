namespace ServiceInfra.Bench.Ratios;

/// <summary>The built programs, found from this one's place in the repository.</summary>
internal static class Programs
{
    public static string Repository { get; } = FindRepository();

    public static string ServiceInfra => Built("infra", "ServiceInfra.dll");

    public static string Engine => Built("bench/Engine", "BenchEngine.dll");

    public static string Registrations => Built("bench/Registrations", "Registrations.dll");

    public static string Empty => Built("bench/Empty", "Empty.dll");

    private static string Built(string project, string file)
    {
        var path = Path.Combine(Repository, project, "bin", "Release", "net10.0", file);
        return File.Exists(path) ? path : throw new FileNotFoundException($"{path} is not built: dotnet build -c Release.");
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ServiceInfra.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("ServiceInfra.sln");
        return folder;
    }
}
