namespace ServiceInfra.Stack;

/// <summary>Rights that the kubeconfig's user lacks in one namespace.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Resource">services or endpoints.</param>
/// <param name="Verbs">What may not be done.</param>
/// <param name="Waits">Whether <c>pulumi up</c> is going to wait for Services there.</param>
public sealed record MissingRight(string Namespace, string Resource, IReadOnlyList<string> Verbs, bool Waits)
{
    /// <summary>Whether the provider would hang on it in this very <c>up</c>: it watches what it waits for.</summary>
    public bool Hangs => Waits && (Verbs.Contains("list") || Verbs.Contains("watch"));

    /// <summary>What is missing, what comes of it, and what to do.</summary>
    public string Explain()
    {
        var what = $"The kubeconfig's user may not {string.Join(", ", Verbs)} {Resource} in namespace {Namespace}";
        var consequence = Hangs ? "waiting for Services there hangs without a word"
            : Verbs.Contains("list") || Verbs.Contains("watch") ? "deleting a Service there hangs without a word"
            : "the server will refuse what needs it";
        return $"{what}, so {consequence}. docs/rbac.yaml has the smallest roles{(Hangs ? ", or set \"wait\": \"none\"" : "")}.";
    }
}
