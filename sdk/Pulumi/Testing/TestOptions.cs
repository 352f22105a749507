namespace Pulumi.Testing;

/// <summary>What a test pretends to be run as.</summary>
public class TestOptions
{
    /// <summary>Name of the project; "project" unless given.</summary>
    public string? ProjectName { get; set; }

    /// <summary>Name of the stack; "stack" unless given.</summary>
    public string? StackName { get; set; }

    /// <summary>Name of the organization; "organization" unless given.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>The folder of Pulumi.yaml.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>Whether it is a preview; yes unless given.</summary>
    public bool? IsPreview { get; set; }
}
