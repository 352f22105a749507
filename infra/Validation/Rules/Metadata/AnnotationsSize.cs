namespace ServiceInfra.Validation.Rules.Metadata;

/// <summary>API field <c>metadata.annotations</c>: at most 262144 bytes of keys and values together.</summary>
public sealed class AnnotationsSize : IServiceRule
{
    /// <summary>Most bytes of all keys and values (upstream <c>TotalAnnotationSizeLimitB</c>).</summary>
    public const int Limit = 256 * 1024;

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var map = service.Metadata.Annotations;
        if (map is null || map.Count == 0) return;
        long size = 0;
        if (map is Dictionary<string, string> dictionary)
            foreach (var (key, value) in dictionary) size += Size(key) + Size(value);
        else
            foreach (var (key, value) in map) size += Size(key) + Size(value);
        if (size <= Limit) return;
        findings.Error(FindingCodes.AnnotationsTooLong, FieldErrorKind.TooLong, "metadata.annotations",
            $"the annotations have {size} bytes, keys included; at most {Limit} are allowed", "Move large values to a ConfigMap.");
    }

    // The exact count of bytes is needed only near the limit: a char is at most three bytes.
    private static long Size(string text) => System.Text.Encoding.UTF8.GetByteCount(text);
}
