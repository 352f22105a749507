namespace ServiceInfra.Commands;

/// <summary>
/// What -f means where. It names files in one command, as in kubectl, and a format in others; scripts use both, so both stay, each help says which, and no
/// other command gets one. The long names mean the same everywhere.
/// </summary>
internal static class ShortForms
{
    /// <summary>For commands where it is --format.</summary>
    public const string FormatHere = "-f is --format here; in 'validate' it is --file.";

    /// <summary>For the command where it is --file.</summary>
    public const string FileHere = "-f is --file here; in 'preview', 'diff' and 'render' it is --format.";
}
