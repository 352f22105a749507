using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>Against a git ref, annotations stand at lines that the work tree added or edited, and nowhere else.</summary>
public sealed class ChangedLinesTests : IDisposable
{
    private const string Old = """
        {
          "defaults": { "namespace": "shop" },
          "services": {
            "web": {
              "selector": { "app": "web" },
              "ports": [
                { "name": "http", "port": 80 },
                { "name": "metrics", "port": 9102 }
              ]
            },
            "api": {
              "selector": { "app": "api" },
              "ports": [ { "name": "http", "port": 80 } ]
            }
          }
        }

        """;

    private readonly ScratchCatalog _scratch = new();
    private readonly ScratchRepository _repository;

    public ChangedLinesTests()
    {
        _repository = ScratchRepository.Create(_scratch);
        _scratch.Write("services.json", Old);
        _repository.Commit("base");
    }

    public void Dispose()
    {
        _repository.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public void An_edited_line_is_annotated_where_it_stands()
    {
        // The port's target follows its number: two changes, one line.
        var lines = Annotations(Old.Replace("\"http\", \"port\": 80 },", "\"http\", \"port\": 81 },", StringComparison.Ordinal));
        Assert.StartsWith("::error file=services.json,line=7,col=35,title=breaks%3A port number changed", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_removed_is_annotated_at_the_nearest_changed_line_of_its_own_entry()
    {
        // Both ports go; line 5 and api's line 12 are edited too.
        var now = Old.Replace("        { \"name\": \"metrics\", \"port\": 9102 }\n", "", StringComparison.Ordinal).Replace("80 },\n", "80 }\n", StringComparison.Ordinal)
            .Replace("{ \"app\": \"api\" }", "{ \"app\": \"api2\" }", StringComparison.Ordinal);
        Assert.StartsWith("::error file=services.json,line=7,title=breaks%3A port removed", Assert.Single(Annotations(now)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_changed_line_belongs_to_is_counted()
    {
        // The line of the last port goes, and none of its entry is added or edited; another entry's is.
        const string services = "{ \"services\": {\n\"web\": { \"ports\": [ { \"name\": \"http\", \"port\": 80 }\n,{ \"name\": \"metrics\", \"port\": 9102 }\n] },\n\"api\": { \"ports\": [ { \"port\": 80 } ] } } }\n";
        _scratch.Write("services.json", services);
        _repository.Commit("compact");
        Assert.Equal(["::notice title=Services::1 at no changed line; the comment and the report have them all"],
            Annotations(services.Replace(",{ \"name\": \"metrics\", \"port\": 9102 }\n", "", StringComparison.Ordinal).Replace("80 } ] } }", "80 } ], \"alias\": \"x\" } }", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_the_commit_does_not_have_is_new_line_by_line()
    {
        _scratch.Write("Pulumi.dev.yaml", "config: {}\n");
        _scratch.Write("services.dev.json", "{ \"services\": {\n  \"web\": { \"internetAccess\": \"NodePort\" } } }\n");
        Assert.Contains(Annotations(Old, "-s", "dev"), l => l.StartsWith("::error file=services.dev.json,line=2,col=", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_the_lines_are_not_known_the_place_itself_is_annotated()
    {
        _scratch.Write("services.json", Old.Replace("\"port\": 9102", "\"port\": 9103", StringComparison.Ordinal));
        var rendered = CommandLineRun.Run(["render", "-c", _scratch.CatalogPath]).Out;
        _scratch.Write("services.json", Old);
        var (_, text, _) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", "-", "--format", "github"], rendered);
        Assert.StartsWith("::error file=services.json,line=8,col=38,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_shows_it_there_too()
    {
        _scratch.Write("services.json", Old.Replace("        { \"name\": \"metrics\", \"port\": 9102 }\n", "", StringComparison.Ordinal).Replace("80 },\n", "80 }\n", StringComparison.Ordinal));
        var (_, text, _) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", "HEAD", "--format", "sarif"]);
        Assert.Contains("\"startLine\": 7", text, StringComparison.Ordinal);
    }

    private string[] Annotations(string catalog, params string[] more)
    {
        _scratch.Write("services.json", catalog);
        var (code, text, error) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", "HEAD", "--format", "github", .. more]);
        Assert.Equal((0, ""), (code, error));
        return text.TrimEnd('\n').Split('\n');
    }

    [Fact]
    public void A_catalog_that_is_a_link_is_edited_where_it_leads()
    {
        Directory.CreateDirectory(Path.Combine(_scratch.Folder, "real"));
        File.Move(_scratch.CatalogPath, Path.Combine(_scratch.Folder, "real", "services.json"));
        _repository.Commit("moved");
        File.CreateSymbolicLink(_scratch.CatalogPath, "real/services.json");
        _repository.Commit("link");
        Assert.DoesNotContain(Annotations(Old.Replace("\"http\", \"port\": 80 },", "\"http\", \"port\": 81 },", StringComparison.Ordinal)), l => l.Contains("at no changed line", StringComparison.Ordinal));
    }
}
