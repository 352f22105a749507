using System.Globalization;
using ServiceInfra.Catalog;
using ServiceInfra.Changes.Rules;
using ServiceInfra.Documents;

namespace ServiceInfra.Changes;

/// <summary>
/// <c>consents.json</c> beside the catalog: <c>{ "consents": [ { "service": "shop/web", "rule": "port-removed", "reason": "…", "until": "2026-12-31" } ] }</c>.
/// </summary>
/// <param name="consents">The consents in their order.</param>
public sealed class ConsentFile(IReadOnlyList<Consent> consents)
{
    /// <summary>The file's name.</summary>
    public const string Name = "consents.json";

    private static readonly string[] Fields = ["service", "stack", "rule", "class", "reason", "until"];

    /// <summary>The consents in their order.</summary>
    public IReadOnlyList<Consent> Consents { get; } = consents;

    /// <summary>Reads the file beside a catalog; none gives no consent.</summary>
    /// <exception cref="UnreadableException">The file is not what it should be.</exception>
    public static ConsentFile Beside(string catalogPath)
    {
        var path = Path.Combine(Path.GetDirectoryName(catalogPath) ?? "", Name);
        return File.Exists(path) ? Read(CatalogFile.Read(path, path.Replace('\\', '/'))) : new ConsentFile([]);
    }

    /// <summary>Reads consents.</summary>
    /// <exception cref="UnreadableException">The text is not what it should be.</exception>
    public static ConsentFile Read(Utf8Text text)
    {
        try
        {
            var root = JsonDocumentReader.Read(text);
            if (root["consents"] is not { Kind: NodeKind.List } list) throw Bad(root, "there is no list \"consents\". Write { \"consents\": [] }.");
            if (root.Members.FirstOrDefault(m => m.Name is not ("consents" or "$schema")) is { Name: { } name } other) throw Bad(other.Value, $"there is no field \"{name}\" here, only \"consents\".");
            return new ConsentFile([.. list.Items.Select(One)]);
        }
        catch (DocumentException e)
        {
            throw Bad(e.Location, e.Message);
        }
    }

    /// <summary>Adds to each change the consents in force, and says which have ended and which nothing needs.</summary>
    public (IReadOnlyList<ChangeRecord> Changes, IReadOnlyList<string> Notes) Apply(IReadOnlyList<ChangeRecord> changes, string? stack, DateOnly today)
    {
        if (Consents.Count == 0) return (changes, []);
        var needed = new HashSet<Consent>();
        var agreed = changes.Select(change =>
        {
            var about = change.IsDanger ? Consents.Where(c => c.IsAbout(change, stack)).ToArray() : [];
            needed.UnionWith(about);
            return about.Any(c => c.Until >= today) ? change with { Consents = [.. about.Where(c => c.Until >= today)] } : change;
        }).ToArray();
        return (agreed, [.. Consents.Where(c => c.Stack is null || c.Stack == stack).Select(c => Note(c, needed.Contains(c), today)).OfType<string>()]);
    }

    private static string? Note(Consent consent, bool isNeeded, DateOnly today)
    {
        var what = $"{consent.Place}: the consent to '{consent.What}' for {consent.Service}";
        if (consent.Until < today) return isNeeded ? $"{what} ended on {consent.Until:yyyy-MM-dd} and no longer counts. Renew it, or remove it." : $"{what} ended on {consent.Until:yyyy-MM-dd}. Remove it.";
        return isNeeded ? null : $"{what} is not needed by any change.";
    }

    private static Consent One(Node node)
    {
        if (node.Kind != NodeKind.Map) throw Bad(node, "a consent is an object with service, rule or class, reason and until.");
        if (node.Members.FirstOrDefault(m => !Fields.Contains(m.Name)) is { Name: { } unknown } member) throw Bad(member.KeyLocation, $"a consent has no field \"{unknown}\", only {string.Join(", ", Fields)}.");
        var (rule, word) = (Optional(node, "rule"), Optional(node, "class"));
        if (rule is null == word is null) throw Bad(node, "a consent names either a \"rule\" or a \"class\".");
        if (rule is not null && !ChangeRules.ById.ContainsKey(rule)) throw Bad(node["rule"]!, $"there is no rule \"{rule}\". {NearestName.Suggest(rule, [.. ChangeRules.ById.Keys])}".TrimEnd());
        ChangeClass? value = word is null ? null : ChangeClasses.Parse(word) ?? throw Bad(node["class"]!, $"there is no class \"{word}\", only {string.Join(", ", ChangeClasses.Words)}.");
        var position = node.Location.Position;
        return new Consent
        {
            Service = Needed(node, "service"),
            Stack = Optional(node, "stack"),
            Rule = rule,
            Class = value,
            Reason = Needed(node, "reason"),
            Until = DateOnly.TryParseExact(Needed(node, "until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) ? until : throw Bad(node["until"]!, "\"until\" is a day such as 2026-12-31: the last one on which the consent counts."),
            Place = $"{node.Source.File}({position.Line},{position.Column})",
        };
    }

    private static string Needed(Node node, string field) => Optional(node, field) is { Length: > 0 } text ? text : throw Bad(node, $"this consent lacks \"{field}\".");

    private static string? Optional(Node node, string field) => node[field] switch
    {
        null => null,
        { Kind: NodeKind.String } text => text.Text,
        var other => throw Bad(other, $"\"{field}\" is a string, not {other.Describe()}."),
    };

    private static UnreadableException Bad(Node node, string message) => Bad(node.Location, message);

    private static UnreadableException Bad(Location location, string message)
    {
        var at = location.Position;
        return new UnreadableException($"{location.File}({at.Line},{at.Column}): {message}");
    }
}
