using System.Text.RegularExpressions;

namespace ServiceInfra.Changes;

/// <summary>Hides values that look like secrets before they reach a report: GitHub masks logs and summaries, not comments.</summary>
public static partial class SecretMask
{
    /// <summary>What stands for a hidden value.</summary>
    public const string Hidden = "(hidden: looks like a secret)";

    /// <summary>The value as a report may show it.</summary>
    public static string? Of(FieldChange change, string? value)
    {
        if (value is null) return null;
        return change.Key is not null && change.ApiPath != "spec.selector" && SecretKey().IsMatch(change.Key) || SecretValue().IsMatch(value) ? Hidden : value;
    }

    /// <summary>Whether a text looks like a secret by itself.</summary>
    public static bool IsSecret(string value) => SecretValue().IsMatch(value);

    [GeneratedRegex("token|secret|passw|passphrase|pwd|bearer|credential|basic-?auth|auth-?(key|string|header)|api-?key|private-?key|access-?key|account-?key|sas-?key", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretKey();

    // JSON web tokens, keys of AWS, GitHub, GitLab, Slack, Stripe and Google, PEM blocks, HTTP credentials, a password in a URL with or without a user.
    [GeneratedRegex(@"eyJ[\w-]{10,}\.|A[KS]IA[0-9A-Z]{16}|sk_live_\w{16,}|AIza[\w-]{35}|\b(Bearer|Basic) [\w+/=.~-]{12,}|gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{10,}|-----BEGIN |://[^/\s:@]*:[^/\s@]+@", RegexOptions.CultureInvariant)]
    private static partial Regex SecretValue();
}
