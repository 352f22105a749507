using ServiceInfra.Documents;
using ServiceInfra.Validation;

namespace ServiceInfra.Catalog;

/// <summary>
/// Collects findings about the catalog's structure. A finding's JSON pointer is worked out from the node when it is added, by looking the
/// node up in its entry: nothing is spent on entries that are right.
/// </summary>
internal sealed class CatalogFindings
{
    private readonly List<Finding> _all = [];
    private string _prefix = "";
    private Node? _root;

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<Finding> All => _all;

    /// <summary>Says which part of the catalog the next findings are about.</summary>
    /// <param name="prefix">The JSON pointer of <paramref name="root"/>.</param>
    /// <param name="root">The part.</param>
    public void Enter(string prefix, Node root) => (_prefix, _root) = (prefix, root);

    /// <summary>Adds an error about a value.</summary>
    public void Error(string code, Node at, string message, string fix = "") => Add(code, Pointer.Of(_prefix, _root, at), at.Location, message, fix);

    /// <summary>Adds an error about a member's name.</summary>
    public void Error(string code, Node map, Member at, string message, string fix = "") =>
        Add(code, Pointer.Append(Pointer.Of(_prefix, _root, map), at.Name), at.KeyLocation, message, fix);

    /// <summary>Adds an error.</summary>
    public void Add(string code, string path, Location location, string message, string fix = "") => _all.Add(new Finding
    {
        Code = code,
        Severity = Severity.Error,
        Stage = FindingStage.Catalog,
        Path = path,
        Location = location,
        File = location.File,
        Message = message,
        Fix = fix,
    });
}
