namespace ServiceInfra.Stack;

/// <summary>Rights that the kubeconfig's user lacks in one namespace.</summary>
/// <param name="Namespace">The namespace; empty for what lies in none.</param>
/// <param name="Resource">The resource as RBAC names it, such as services.</param>
/// <param name="Verbs">What may not be done.</param>
public sealed record MissingRight(string Namespace, string Resource, IReadOnlyList<string> Verbs)
{
    /// <summary>The resource's API group; empty for the core one.</summary>
    public string Group { get; init; } = "";

    /// <summary>Whether <c>pulumi up</c> is going to wait for Services there.</summary>
    public bool Waits { get; init; }

    /// <summary>Whether the namespace does not exist yet: rights in it may come with it.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether the provider would hang on it in this very <c>up</c>: it watches what it waits for.</summary>
    public bool Hangs => Waits && LacksWatch;

    /// <summary>Whether nothing may be registered for it.</summary>
    public bool Stops => Hangs && !IsNew;

    private bool LacksWatch => Verbs.Contains("list") || Verbs.Contains("watch");

    /// <summary>What is missing, what comes of it, and what to do.</summary>
    public string Explain()
    {
        var what = $"The kubeconfig's user may not {string.Join(", ", Verbs)} {Resource}{(Namespace.Length > 0 ? $" in namespace {Namespace}" : "")}";
        var consequence = Hangs ? "waiting for Services there hangs without a word"
            : Group == "apps" ? "the selector of a Service with such a workload cannot be read"
            : LacksWatch ? $"deleting a {(Resource == "namespaces" ? "Namespace" : "Service there")} hangs without a word"
            : "the server will refuse what needs it";
        return $"{what}, so {consequence}{(IsNew ? ", unless that right comes with the new namespace" : "")}. docs/rbac.yaml has the smallest roles{(Hangs ? ", or set \"wait\": \"none\"" : "")}.";
    }
}
