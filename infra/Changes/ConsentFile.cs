using ServiceInfra.Catalog;
using ServiceInfra.Documents;
using ServiceInfra.Planning;
using ServiceInfra.Validation;

namespace ServiceInfra.Changes;

/// <summary>
/// <c>consents.json</c> beside the catalog: <c>{ "consents": [ { "service": "shop/web", "rule": "port-removed", "reason": "…", "until": "2026-12-31" } ] }</c>.
/// </summary>
/// <param name="consents">The consents in their order.</param>
public sealed class ConsentFile(IReadOnlyList<Consent> consents)
{
    /// <summary>The file's name.</summary>
    public const string Name = "consents.json";

    /// <summary>The consents in their order.</summary>
    public IReadOnlyList<Consent> Consents { get; } = consents;

    /// <summary>What is wrong with the file; what is wrong in itself is not among the consents.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Reads the file beside a catalog; none gives no consent.</summary>
    /// <param name="request">Names the catalog.</param>
    /// <exception cref="UnreadableException">The file cannot be read at all.</exception>
    public static ConsentFile Beside(PlanRequest request)
    {
        var path = Path.Combine(Path.GetDirectoryName(request.CatalogPath) ?? "", Name);
        if (!File.Exists(path)) return new ConsentFile([]);
        var stacks = PlanLoader.StacksBeside(request.CatalogPath).Union(CatalogReader.OverlaysBeside(request.CatalogPath)).ToArray();
        return new ConsentReader(stacks, name => FullName(name, request)).Read(CatalogFile.Read(path, path.Replace('\\', '/')));
    }

    /// <summary>Reads consents.</summary>
    public static ConsentFile Read(Utf8Text text) => new ConsentReader(null, _ => null).Read(text);

    /// <summary>Adds to each change the consents in force, and says which have ended and which nothing needs.</summary>
    public (IReadOnlyList<ChangeRecord> Changes, IReadOnlyList<string> Notes) Apply(IReadOnlyList<ChangeRecord> changes, string? stack, DateOnly today)
    {
        if (Consents.Count == 0) return (changes, []);
        var agreed = changes.Select(change => Consents.Where(c => c.Until >= today && c.IsAbout(change, stack)).ToArray() is { Length: > 0 } inForce ? change with { Consents = inForce } : change).ToArray();
        return (agreed, Notes([new ChangeReport { Stack = stack, Changes = changes }], today));
    }

    /// <summary>Says once over all stacks which consents have ended and which nothing needs: what one stack does not need another may.</summary>
    /// <param name="stacks">The reports of all stacks.</param>
    /// <param name="today">The day on which consents must still hold.</param>
    /// <returns>The same reports; the last one that was compared has the notes.</returns>
    public IReadOnlyList<ChangeReport> WithNotes(IReadOnlyList<ChangeReport> stacks, DateOnly today)
    {
        var last = stacks.LastOrDefault(s => s.Failure is null);
        var notes = last is null ? [] : Notes(stacks, today);
        return [.. stacks.Select(s => s with { ConsentNotes = ReferenceEquals(s, last) ? notes : [] })];
    }

    private List<string> Notes(IReadOnlyList<ChangeReport> stacks, DateOnly today)
    {
        var notes = new List<string>();
        foreach (var consent in Consents)
        {
            var asked = stacks.Where(s => consent.Stack is null || consent.Stack == s.Stack).ToArray();
            if (asked.Length == 0) continue;
            // What was not compared may need it.
            var isNeeded = asked.Any(s => s.Failure is not null || s.Changes.Any(c => consent.IsAbout(c, s.Stack)));
            if (Note(consent, isNeeded, today) is { } note) notes.Add(note);
        }
        return notes;
    }

    private static string? Note(Consent consent, bool isNeeded, DateOnly today)
    {
        var what = $"{consent.Place}: the consent to '{consent.What}' for {consent.Service}";
        if (consent.Until < today) return isNeeded ? $"{what} ended on {consent.Until:yyyy-MM-dd} and no longer counts. Renew it, or remove it." : $"{what} ended on {consent.Until:yyyy-MM-dd}. Remove it.";
        return isNeeded ? null : $"{what} is not needed by any change.";
    }

    // Only for a mistake, so the catalog may be planned once more for it.
    private static string? FullName(string name, PlanRequest request)
    {
        var plan = PlanLoader.Load(request).Plan;
        return plan.Namespaces.Any(n => n.Name == name) ? null : plan.Services.Select(s => s.Id).FirstOrDefault(id => id.EndsWith("/" + name, StringComparison.Ordinal));
    }
}
