using ServiceInfra.Commands.Writers;
using ServiceInfra.Planning;
using ServiceInfra.Validation;
using ServiceInfra.Validation.Across;
using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Commands;

/// <summary>The command <c>validate -f</c>: what an API server would answer to the Services in plain manifests.</summary>
public sealed class ValidateManifests
{
    private readonly ValidateManifestsOptions _options;
    private readonly List<Finding> _findings = [];
    private readonly FindingLimit _limit;
    private readonly ServiceSetValidator _set;

    /// <summary>Makes it.</summary>
    /// <param name="options">What was asked.</param>
    public ValidateManifests(ValidateManifestsOptions options)
    {
        _options = options;
        _limit = new FindingLimit(_findings);
        _set = new ServiceSetValidator(options.ClusterDomain);
    }

    /// <summary>Runs it.</summary>
    /// <returns>0 when nothing fails the run, 1 for errors (or warnings, where these fail it), 2 when something could not be read.</returns>
    public int Run(TextWriter stdout, TextWriter stderr, TextReader stdin)
    {
        try
        {
            var stored = LiveServices.Read(_options.Against, stdin);
            var reader = new ServiceReader(_findings);
            foreach (var empty in Validate(reader, stored, stdin)) stderr.WriteLine(VisibleText.Of($"note: no manifests found in {Shown(empty)}"));
            if (reader.Manifests == 0 && _findings.Count == 0) throw new FileNotFoundException($"no manifests found in {string.Join(", ", _options.Paths.Select(Shown))}. Name files or folders with Services in YAML or JSON.");
            foreach (var (kind, count) in reader.PassedOver) stderr.WriteLine(VisibleText.Of($"note: passed over: {count} × {kind}"));
            _set.Complete(_findings);
            _limit.Apply();
            _findings.Sort(FindingOrder.Instance);
            _limit.Tell();
            return _options.Output.Write(_findings, reader.Documents, new JudgedScope(), stdout, () => stderr);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            stderr.WriteLine(VisibleText.Of($"error: {e.Message}"));
            return 2;
        }
    }

    // Gives the files without a manifest. Where all are, that is an error; among others one may be a placeholder.
    private List<string> Validate(ServiceReader reader, LiveServices? stored, TextReader stdin)
    {
        var validator = new ServiceValidator(new ServerProfile(_options.Server));
        var found = new FieldFindings();
        // Paths that overlap name a file twice; read twice, all of it would clash with itself.
        var named = _options.Paths.SelectMany(Files);
        var files = (_options.Paths.Count == 1 ? named : named.DistinctBy(f => f == "-" ? f : Path.GetFullPath(f))).ToList();
        var empty = new List<string>();
        var steps = new Steps();
        steps.Expect(files.Count);
        using var watch = _options.Watch?.Invoke(steps);
        foreach (var (file, bytes) in ReadAhead.Read(files, stdin))
        {
            var name = file == "-" ? "stdin" : file;
            var before = reader.Manifests;
            if (InputLimits.Check(name, bytes) is { } tooLarge) _findings.Add(tooLarge);
            else
            {
                var first = _findings.Count;
                reader.Read(name, bytes, (service, refused) => Check(service, refused, stored, validator, found));
                CatalogAsManifest.Recognise(name, bytes, _findings, first);
                HelmTemplate.Recognise(name, bytes, _findings, first);
                if (reader.Manifests == before) empty.Add(file);
            }
            _limit.Apply();
            steps.Step();
        }
        return reader.Manifests == 0 ? [] : empty;
    }

    private static string Shown(string path) => path == "-" ? "standard input" : path;

    private static IReadOnlyList<string> Files(string path)
    {
        if (FindingWriters.Words.Contains(path) && !Path.Exists(path)) throw new FileNotFoundException($"{path}: there is no such file or folder. {ShortForms.FileHere} A form is chosen by --format {path}.");
        var files = ManifestFiles.Find(path);
        return files.Count > 0 ? files : throw new FileNotFoundException($"no manifests found in {path}: the folder has no .yaml, .yml or .json file.");
    }

    private void Check(ServiceDocument service, bool refused, LiveServices? stored, ServiceValidator validator, FieldFindings found)
    {
        if (_limit.IsReached && !_limit.Judges(service)) return;
        found.Clear();
        var first = _findings.Count;
        if (refused) found.RefusedInDecoding();
        validator.Validate(service.Manifest, stored?.Find(service.Manifest), found);
        if (found.Omitted > 0) _findings.Add(MoreFindings.About(found.Omitted, service.Locator.Locate("", null, FindingPlace.Value)) with { Document = service.Document });
        var misread = refused ? Misread(service, first) : null;
        foreach (var finding in found.Items)
            if (misread is null || !finding.Hidden || !misread.Explains(finding)) _findings.Add(finding.At(service.Locator, service.Document));
        if (!refused) _set.Visit(service, _findings);
    }

    // Null where everything was read.
    private MisreadFields? Misread(ServiceDocument service, int end)
    {
        // The fast decoder, which has another locator, refuses nothing.
        if (service.Locator is not ManifestLocator manifest) return null;
        var misread = new MisreadFields(manifest);
        for (var i = end - 1; i >= 0 && _findings[i].Document == service.Document && _findings[i].File == service.File; i--)
            if (_findings[i].Stage == FindingStage.Decode) misread.Add(_findings[i]);
        return misread;
    }
}
