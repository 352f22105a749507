using System.Globalization;
using ServiceInfra.Catalog;
using ServiceInfra.Changes.Rules;
using ServiceInfra.Documents;
using ServiceInfra.Validation;

namespace ServiceInfra.Changes;

/// <summary>Reads <c>consents.json</c>: what is right in it, and everything that is not, with its place.</summary>
/// <param name="stacks">The stacks that there are; null where that is not known.</param>
/// <param name="fullName">Finds the namespace/name of a Service's bare name; null for none.</param>
internal sealed class ConsentReader(IReadOnlyCollection<string>? stacks, Func<string, string?> fullName)
{
    private const string List = "consents", RemovedNamespace = "namespace-removed";

    /// <summary>The rules about Namespaces: that one is there, and its metadata.</summary>
    internal static readonly string[] NamespaceRules = [RemovedNamespace, "namespace-added", "labels-added", "labels-changed", "console-text-changed", "finalizers-changed", "owners-changed", "other-change"];

    private static readonly string[] Top = [List, "$schema"], Fields = ["service", "stack", "rule", "field", "class", "reason", "until"];

    private readonly List<Finding> _findings = [];
    private string _path = "";

    /// <summary>Reads a text.</summary>
    public ConsentFile Read(Utf8Text text)
    {
        try
        {
            var consents = Consents(JsonDocumentReader.Read(text));
            return new ConsentFile(consents) { Findings = FindingOrder.Sort(_findings) };
        }
        catch (DocumentException e)
        {
            Add(CatalogCodes.NotJson, "", e.Location, e.Message);
            return new ConsentFile([]) { Findings = _findings };
        }
    }

    private List<Consent> Consents(Node root)
    {
        var read = new List<Consent>();
        if (root.Kind != NodeKind.Map)
        {
            Add(CatalogCodes.WrongType, "", root.Location, $"{root.Describe()} where an object must be.", "Write { \"consents\": [] }.");
            return read;
        }
        Members(root, Top, "this file");
        if (root[List] is not { } list) Add(CatalogCodes.MissingField, "", root.Location, "there is no list \"consents\".", "Write { \"consents\": [] }.");
        else if (list.Kind != NodeKind.List) Add(CatalogCodes.WrongType, "/" + List, list.Location, $"\"consents\" is a list, not {list.Describe()}.", "Write { \"consents\": [] }.");
        else
            foreach (var (index, item) in list.Items.Index())
            {
                _path = $"/{List}/{index}";
                if (One(item) is { } consent) read.Add(consent);
            }
        return read;
    }

    private void Members(Node map, string[] known, string what)
    {
        foreach (var member in map.Members)
            if (!known.Contains(member.Name)) Add(CatalogCodes.UnknownField, Pointer.Append(_path, member.Name), member.KeyLocation, $"{what} has no field \"{member.Name}\".", NearestName.Suggest(member.Name, known));
        foreach (var member in map.RepeatedMembers())
            Add(CatalogCodes.RepeatedField, Pointer.Append(_path, member.Name), member.KeyLocation, $"\"{member.Name}\" is written twice.", "Remove one of them.");
    }

    private Consent? One(Node node)
    {
        var before = _findings.Count(f => f.Severity == Severity.Error);
        if (node.Kind != NodeKind.Map)
        {
            Add(CatalogCodes.WrongType, _path, node.Location, "a consent is an object with service, rule or class, reason and until.");
            return null;
        }
        Members(node, Fields, "a consent");
        var position = node.Location.Position;
        var word = Class(node);
        var consent = new Consent
        {
            Service = Needed(node, "service"),
            Stack = Stack(node),
            Rule = Rule(node, word),
            Field = node["field"] is null ? null : Needed(node, "field"),
            Class = word is null or ChangeClasses.Danger ? null : ChangeClasses.Parse(word),
            IsToDanger = word == ChangeClasses.Danger,
            Reason = Needed(node, "reason"),
            Until = Until(node),
            Place = $"{node.Source.File}({position.Line},{position.Column})",
        };
        Service(node, consent);
        return _findings.Count(f => f.Severity == Severity.Error) == before ? consent : null;
    }

    private string? Rule(Node node, string? word)
    {
        var rule = Optional(node, "rule");
        // Either of another type is there all the same.
        if (node["rule"] is null && node["class"] is null) Add(CatalogCodes.MissingField, _path, node.Location, "a consent names a \"rule\", a \"class\" or both.");
        if (rule is null) return null;
        if (ChangeRules.ById.TryGetValue(rule, out var known))
        {
            var classes = known.Classes.Select(c => c.Word()).ToArray();
            if (word is not (null or ChangeClasses.Danger) && !classes.Contains(word))
                Add(CatalogCodes.Conflict, _path + "/class", node["class"]!.Location, $"no change of the rule \"{rule}\" is of class \"{word}\".", $"Write {string.Join(" or ", classes.Select(c => $"\"{c}\""))}, or leave \"class\" out.");
        }
        else Add(CatalogCodes.UnknownWord, _path + "/rule", node["rule"]!.Location, $"there is no rule \"{rule}\".", Or(NearestName.Suggest(rule, [.. ChangeRules.ById.Keys]), "The report names them, and docs/changes.md lists them."));
        return rule;
    }

    private string? Class(Node node)
    {
        if (Optional(node, "class") is not { } word) return null;
        if (ChangeClasses.Gates.Contains(word)) return word;
        Add(CatalogCodes.UnknownWord, _path + "/class", node["class"]!.Location, $"there is no class \"{word}\".", NearestName.Suggest(word, ChangeClasses.Gates));
        return null;
    }

    private string? Stack(Node node)
    {
        var stack = Optional(node, "stack");
        // A stack's config may be made later or elsewhere, so this is no error.
        if (stack is not null && stacks?.Contains(stack) is false)
            Add(CatalogCodes.UnknownWord, _path + "/stack", node["stack"]!.Location, $"there is no stack \"{stack}\" beside the catalog, so the consent counts for nothing.", NearestName.Suggest(stack, stacks), Severity.Warning);
        return stack;
    }

    private void Service(Node node, Consent consent)
    {
        var name = consent.Service;
        if (name is "" or "*" || name.Split('/') is [{ Length: > 0 }, { Length: > 0 }]) return;
        // A Namespace has no namespace. Where a rule or class may be about one, only the name of a Service shows that none is meant.
        if (IsOfNamespaces(consent) && !name.Contains('/', StringComparison.Ordinal) && (consent.Rule == RemovedNamespace || fullName(name) is null)) return;
        Add(CatalogCodes.UnknownWord, _path + "/service", node["service"]!.Location, $"\"{name}\" names no Service: a Service is namespace/name, or * for every one.",
            $"Write \"{fullName(name) ?? $"NAMESPACE/{name.Trim('/')}"}\".");
    }

    private static bool IsOfNamespaces(Consent consent) => consent.Rule is null ? consent.Class is not null || consent.IsToDanger : NamespaceRules.Contains(consent.Rule);

    private DateOnly Until(Node node)
    {
        var text = Needed(node, "until");
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) && text.Length > 0)
            Add(CatalogCodes.UnknownWord, _path + "/until", node["until"]!.Location, "\"until\" is a day such as 2026-12-31: the last one on which the consent counts.");
        return until;
    }

    private string Needed(Node node, string field)
    {
        var text = Optional(node, field);
        if (node[field] is not { } there) Add(CatalogCodes.MissingField, _path, node.Location, $"this consent lacks \"{field}\".");
        else if (text is "") Add(CatalogCodes.MissingField, Pointer.Append(_path, field), there.Location, $"\"{field}\" of this consent is empty.");
        return text ?? "";
    }

    private string? Optional(Node node, string field)
    {
        if (node[field] is not { } value) return null;
        if (value.Kind == NodeKind.String) return value.Text;
        // A field is asked for more than once.
        if (!_findings.Exists(f => f.Location == value.Location)) Add(CatalogCodes.WrongType, Pointer.Append(_path, field), value.Location, $"\"{field}\" is a string, not {value.Describe()}.");
        return null;
    }

    private static string Or(string text, string other) => text.Length > 0 ? text : other;

    private void Add(string code, string path, Location at, string message, string fix = "", Severity severity = Severity.Error) => _findings.Add(new Finding
    {
        Code = code,
        Severity = severity,
        Stage = FindingStage.Catalog,
        Path = path,
        Location = at,
        File = at.File,
        Message = message,
        Fix = fix,
    });
}
