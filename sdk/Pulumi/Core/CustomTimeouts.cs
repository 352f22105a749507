namespace Pulumi;

/// <summary>How long the provider may take over each operation.</summary>
public sealed class CustomTimeouts
{
    /// <summary>Time to create.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>Time to update.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>Time to delete.</summary>
    public TimeSpan? Delete { get; set; }
}
