using Xunit;

namespace ServiceInfra.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("preview")]
    [InlineData("validate")]
    [InlineData("validate", "--stack", "prod")]
    [InlineData("render", "--format", "json")]
    [InlineData("list")]
    [InlineData("show", "web")]
    [InlineData("schema")]
    [InlineData("completion", "bash")]
    [InlineData("--help")]
    public void The_shipped_catalog_goes_through_every_command(params string[] args)
    {
        var run = CommandRun.Of(args);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.NotEmpty(run.Out);
    }

    [Theory]
    [InlineData("--stack", "list", "--stak", "dev")]
    [InlineData("render", "rendr")]
    [InlineData("preview", "previw")]
    public void A_slip_gets_a_suggestion_and_exit_code_2(string meant, params string[] args)
    {
        var run = CommandRun.Of(args);
        Assert.Equal(2, run.Exit);
        Assert.Contains(meant, run.Out + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Argument 'xml' not recognized. Must be one of:\n\t'text'\n\t'json'\n\t'sarif'\n\t'github'\n\t'junit'", "validate", "--format", "xml")]
    [InlineData("--fail-on knows no class 'xyz'.", "preview", "--fail-on", "xyz")]
    [InlineData("--report xml=a: write FORM=FILE", "preview", "--report", "xml=a")]
    [InlineData("--link", "preview", "--link", "ftp://x")]
    public void A_bad_option_is_said_before_anything_is_printed(string message, params string[] args)
    {
        var run = CommandRun.Of(args);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(message, run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preview", "-f is --format here; in 'validate' it is --file.")]
    [InlineData("diff", "-f is --format here; in 'validate' it is --file.")]
    [InlineData("render", "-f is --format here; in 'validate' it is --file.")]
    [InlineData("validate", "-f is --file here; in 'preview', 'diff' and 'render' it is --format.")]
    [InlineData("list", "")]
    [InlineData("show", "")]
    [InlineData("import", "")]
    [InlineData("comment post", "")]
    [InlineData("schema", "")]
    [InlineData("explain", "")]
    [InlineData("completion", "")]
    public void Each_help_says_what_the_short_form_means_there(string command, string meaning)
    {
        var help = CommandRun.Of([.. command.Split(' '), "--help"]).Out;
        Assert.Equal(meaning.Length > 0, help.Contains("  -f, --", StringComparison.Ordinal));
        Assert.Contains(meaning, help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-f is --format here; in 'validate' it is --file.", "render", "-f", "manifests")]
    [InlineData("-f is --format here; in 'validate' it is --file.", "preview", "-f", "services.json")]
    [InlineData("json: there is no such file or folder. -f is --file here; in 'preview', 'diff' and 'render' it is --format. A form is chosen by --format json.", "validate", "-f", "json")]
    public void The_other_meaning_of_the_short_form_is_told(string message, params string[] args)
    {
        var run = CommandRun.Of(args);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_names_the_formats_as_they_are_typed() => Assert.Contains("[default: text]", CommandRun.Of("validate", "--help").Out, StringComparison.Ordinal);

    [Theory]
    [InlineData("preview", "--catalog --stack")]
    [InlineData("diff", "--catalog")]
    [InlineData("validate", "--catalog --stack")]
    [InlineData("render", "--catalog --stack")]
    [InlineData("list", "--catalog --stack")]
    [InlineData("show", "--catalog --stack")]
    [InlineData("comment post", "")]
    [InlineData("schema", "")]
    [InlineData("explain", "")]
    [InlineData("completion", "")]
    public void Commands_take_what_the_README_says(string command, string options)
    {
        var help = CommandRun.Of([.. command.Split(' '), "--help"]).Out;
        Assert.Equal(options, string.Join(' ', ((string[])["--catalog", "--stack"]).Where(o => help.Contains($", {o} <", StringComparison.Ordinal))));
    }

    [Fact]
    public void No_command_at_all_shows_the_help_and_is_no_success()
    {
        var run = CommandRun.Of();
        Assert.Equal(2, run.Exit);
        Assert.Contains("preview", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_catalog_is_named() => Unusable("no/such.json does not exist. Create it, or name another file with --catalog.", "no/such.json");

    [Fact]
    public void A_folder_in_its_place_is_named() => Unusable("infra is a folder. Name the catalog's file, such as infra/services.json.", "infra");

    [Theory]
    [InlineData("validate")]
    [InlineData("preview")]
    [InlineData("list")]
    public void The_root_in_its_place_is_a_folder_too(string command)
    {
        foreach (var root in (string[])["/", "//", "/.."])
        {
            var run = CommandRun.Of(command, "-c", root);
            Assert.Equal((2, ""), (run.Exit, run.Out));
            Assert.Contains($"error: {root} is a folder. Name the catalog's file, such as /services.json.", run.Error.Replace("/../services", "/services", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("services.json", "Name the catalog's file, or move the folder away if the catalog is to have its name.")]
    [InlineData("services.json/", "Name the catalog's file, or move the folder away if the catalog is to have its name.")]
    [InlineData("shop", "Name the catalog's file, such as {0}/services.json.")]
    public void A_folder_called_as_a_catalog_is_not_said_to_hold_one(string name, string advice)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(path);
        Unusable($"{path} is a folder. {string.Format(System.Globalization.CultureInfo.InvariantCulture, advice, path)}", path);
    }

    [Theory]
    [InlineData("'--frmat': did you mean --format?", "validate", "--frmat", "json")]
    [InlineData("'--stak': did you mean --stack?", "show", "web", "--stak", "dev")]
    [InlineData("'valdate': did you mean validate?", "valdate")]
    [InlineData("", "validate", "extra")]
    public void A_slip_is_told_once_and_its_value_is_none(string suggestion, params string[] args)
    {
        var run = CommandRun.Of(args);
        Assert.Equal((2, suggestion), (run.Exit, string.Join('|', (run.Out + run.Error).Split('\n', StringSplitOptions.TrimEntries).Where(l => l.Contains("ou mean", StringComparison.Ordinal)))));
    }

    [Fact]
    public void A_huge_file_is_not_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("services.json", "");
        using (var file = File.OpenWrite(path)) file.SetLength(100L * 1024 * 1024);
        Unusable($"{path} has 100 MiB; at most 64 MiB are read. Split the catalog into one per stack or team.", path);
    }

    [Fact]
    public void A_wrong_catalog_exits_1_and_prints_nothing_to_use()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("services.json", """{ "services": { "web": { "ports": [ { "port": 0 } ] } } }""");
        foreach (var command in (string[])["preview", "render", "list"])
        {
            var run = CommandRun.Of(command, "--catalog", path);
            Assert.Equal((1, ""), (run.Exit, run.Out));
            Assert.Contains("error SVC202: /services/web/ports/0/port", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Render_writes_one_whole_file_an_object()
    {
        using var folder = new TemporaryFolder();
        folder.Write("out/stale.yaml", "x: y");
        var run = CommandRun.Of("render", "--output", Path.Combine(folder.Path, "out"));
        Assert.Equal(0, run.Exit);
        Assert.Contains("demo-namespace_web.service.yaml", Directory.EnumerateFiles(Path.Combine(folder.Path, "out")).Select(Path.GetFileName));
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*.part", SearchOption.AllDirectories));
        Assert.Contains("also holds stale.yaml", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_run_together_with_their_namespace_stay_two_files()
    {
        using var folder = new TemporaryFolder();
        var catalog = folder.Write("services.json", """{ "services": { "a": { "name": "b-c", "namespace": "a", "ports": [ { "port": 80 } ] }, "b": { "name": "c", "namespace": "a-b", "ports": [ { "port": 80 } ] } } }""");
        var output = Path.Combine(folder.Path, "out");
        Assert.Equal(0, CommandRun.Of("render", "--catalog", catalog, "--output", output).Exit);
        Assert.Equal(2, Directory.GetFiles(output, "*.yaml").Length);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("render")]
    [InlineData("preview")]
    public void A_stack_that_is_not_there_is_refused_with_the_one_that_was_meant(string command)
    {
        var run = CommandRun.Of(command, "--stack", "prdo");
        Assert.Equal(2, run.Exit);
        Assert.Contains("there is no stack 'prdo'", run.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'prod'?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate", "-c", "")]
    [InlineData("render", "--output", "")]
    public void An_empty_name_is_no_crash(params string[] args)
    {
        var run = CommandRun.Of(args);
        Assert.Equal(2, run.Exit);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_in_a_manifest_is_read_as_the_server_reads_it()
    {
        using var folder = new TemporaryFolder();
        var service = """{ "apiVersion": "v1", "kind": "Service", "metadata": { "name": "web", "annotations": { "a": "\ud800" } }, "spec": { "ports": [ { "port": 80 } ] }, "status": { "x": "\udc00" } }""";
        var other = """{ "apiVersion": "v1", "kind": "ConfigMap", "metadata": { "name": "x\ud800" } }""";
        Assert.Equal(1, CommandRun.Of("validate", "-f", folder.Write("status.json", service)).Exit);
        Assert.Equal(0, CommandRun.Of("validate", "-f", folder.Write("plain.json", service.Replace(", \"status\": { \"x\": \"\\udc00\" }", "", StringComparison.Ordinal))).Exit);
        Assert.Equal(0, CommandRun.Of("validate", "-f", folder.Write("other.json", other)).Exit);
    }

    [Fact]
    public void Completion_knows_commands_stacks_and_entries()
    {
        Assert.Contains("preview", CommandRun.Of("[suggest:16]", "ServiceInfra pre").Out, StringComparison.Ordinal);
        Assert.Contains("prod", CommandRun.Of("[suggest:26]", "ServiceInfra list --stack ").Out, StringComparison.Ordinal);
        Assert.Contains("gateway", CommandRun.Of("[suggest:18]", "ServiceInfra show ").Out, StringComparison.Ordinal);
        Assert.Contains("--strict", CommandRun.Of("[suggest:26]", "ServiceInfra validate --st").Out, StringComparison.Ordinal);
        Assert.Contains("--prune", CommandRun.Of("[suggest:24]", "ServiceInfra render --pr").Out, StringComparison.Ordinal);
        Assert.Contains("sarif=", CommandRun.Of("[suggest:31]", "ServiceInfra validate --report ").Out, StringComparison.Ordinal);
        Assert.Contains("markdown=", CommandRun.Of("[suggest:30]", "ServiceInfra preview --report ").Out, StringComparison.Ordinal);
        Assert.Equal("json\ntext\n", CommandRun.Of("[suggest:27]", "ServiceInfra list --format ").Out.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Show_suggests_the_entry_that_was_meant()
    {
        var run = CommandRun.Of("show", "gatway");
        Assert.Equal(2, run.Exit);
        Assert.Equal("error: the catalog has no Service 'gatway'. Did you mean 'gateway'?\n", run.Error.ReplaceLineEndings("\n"));
    }

    private static void Unusable(string message, string catalog)
    {
        foreach (var command in (string[])["preview", "validate", "render", "list"])
        {
            var run = CommandRun.Of(command, "--catalog", catalog);
            Assert.Equal((2, ""), (run.Exit, run.Out));
            Assert.Equal($"error: {message}\n", run.Error.ReplaceLineEndings("\n"));
        }
    }

    [Fact]
    public void Help_is_a_command_too()
    {
        Assert.Equal(CommandRun.Of("--help").Out, CommandRun.Of("help").Out);
        Assert.Equal(CommandRun.Of("render", "--help").Out, CommandRun.Of("help", "render").Out);
    }

    [Fact]
    public void A_file_is_no_folder_to_render_into()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.txt", "a");
        var run = CommandRun.Of("render", "-c", RepositoryRoot.At("services.json"), "-o", file);
        Assert.Equal(2, run.Exit);
        Assert.Equal($"error: {file} is a file, and --output names a folder. Name another one.\n", run.Error);
    }
}
