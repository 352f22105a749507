using System.CommandLine;
using ServiceInfra.Catalog;
using ServiceInfra.Planning;
using ServiceInfra.Settings;

namespace ServiceInfra.Commands;

/// <summary>The options of every command that reads the catalog.</summary>
public sealed class CatalogOptions
{
    private readonly Option<string?> _catalog = new("--catalog", "-c") { Description = "The catalog. Default: services.json here or in the nearest folder above that has one.", HelpName = "FILE" };
    private readonly Option<string?> _stack = new("--stack", "-s") { Description = "The stack whose services.<stack>.json and Pulumi.<stack>.yaml apply. Default: dev, where there is a Pulumi.dev.yaml.", HelpName = "NAME" };
    private readonly Option<string> _colour = new("--color") { Description = "When to use colour.", DefaultValueFactory = _ => "auto", HelpName = "auto|always|never" };
    private readonly List<(string Setting, Option<string?> Option)> _settings =
    [
        Setting(SettingNames.Namespace, "The namespace of entries that name none.", "NAME"),
        Setting(SettingNames.KubernetesVersion, $"The API server's release, {KubernetesRelease.Oldest} to {KubernetesRelease.Newest}.", "VERSION"),
        Setting(SettingNames.ServiceCidrs, "The cluster's Service ranges, the first family first.", "CIDR[,CIDR]"),
        Setting(SettingNames.NodePorts, "The cluster's node-port range.", "FIRST-LAST"),
        Setting(SettingNames.ClusterDomain, "The cluster's DNS domain.", "DOMAIN"),
        Setting(SettingNames.Wait, "What 'pulumi up' waits for where an entry does not say: none, endpoints or address.", "WHAT"),
        Setting(SettingNames.WaitTimeoutSeconds, "Seconds after which such a wait has failed.", "SECONDS"),
    ];

    private readonly Option<string[]>? _stacks;

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="stacks">How often --stack may be given.</param>
    public CatalogOptions(Command command, Stacks stacks = Stacks.One)
    {
        _colour.AcceptOnlyFromAmong("auto", "always", "never");
        Option stack = stacks == Stacks.Several ? _stacks = new Option<string[]>("--stack", "-s") { Description = "A stack whose services.<stack>.json and Pulumi.<stack>.yaml apply; may be repeated. Default: dev, where there is a Pulumi.dev.yaml.", HelpName = "NAME" } : _stack;
        stack.CompletionSources.Add(_ => Suggestions.Of(PlanLoader.StacksBeside(PlanLoader.FindCatalog(null))));
        command.Options.Add(_catalog);
        if (stacks != Stacks.None) command.Options.Add(stack);
        foreach (var (_, option) in _settings) command.Options.Add(option);
        command.Options.Add(_colour);
    }

    /// <summary>What the person asked to be planned.</summary>
    public PlanRequest Request(ParseResult parsed) => Requests(parsed)[0];

    /// <summary>What the person asked to be planned, one request a stack.</summary>
    public IReadOnlyList<PlanRequest> Requests(ParseResult parsed)
    {
        if (parsed.GetValue(_catalog) is "") throw new UnreadableException("--catalog is empty: name a file, or leave it out.");
        var catalog = PlanLoader.FindCatalog(parsed.GetValue(_catalog));
        var overrides = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (setting, option) in _settings)
            if (parsed.GetValue(option) is { } value) overrides[setting] = value;
        string?[] stacks = _stacks is not null && parsed.GetValue(_stacks) is { Length: > 0 } named ? [.. named.Distinct()]
            : [(_stacks is null ? parsed.GetValue(_stack) : null) ?? PlanLoader.DefaultStack(catalog)];
        return [.. stacks.Select(stack => new PlanRequest { CatalogPath = catalog, Stack = stack is null ? null : PlanLoader.RequireStack(catalog, stack), Overrides = overrides })];
    }

    /// <summary>The terminal with the person's word on colour.</summary>
    public Terminal Terminal(ParseResult parsed, Terminal terminal) => terminal.WithColour(parsed.GetValue(_colour) ?? "auto");

    private static (string, Option<string?>) Setting(string name, string description, string helpName) =>
        (name, new Option<string?>(SettingNames.Option(name)) { Description = description, HelpName = helpName });
}
