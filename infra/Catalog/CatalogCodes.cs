namespace ServiceInfra.Catalog;

/// <summary>Codes of findings about files (SVC00x), the catalog's structure (SVC1xx) and settings (SVC15x); docs/findings.md explains each.</summary>
public static class CatalogCodes
{
    /// <summary>The file is not JSON, or not UTF-8.</summary>
    public const string NotJson = "SVC001";

    /// <summary>The file a <c>manifest</c> names cannot be read.</summary>
    public const string ManifestFile = "SVC002";

    /// <summary>The file is a manifest, and not a catalog.</summary>
    public const string IsManifest = "SVC003";

    /// <summary>A field that the catalog does not have.</summary>
    public const string UnknownField = "SVC101";

    /// <summary>A field written twice in one object.</summary>
    public const string RepeatedField = "SVC102";

    /// <summary>A value of the wrong JSON type.</summary>
    public const string WrongType = "SVC103";

    /// <summary>A word that is none of the allowed ones.</summary>
    public const string UnknownWord = "SVC104";

    /// <summary>A field that must be there is missing.</summary>
    public const string MissingField = "SVC105";

    /// <summary>Two fields that exclude each other.</summary>
    public const string Conflict = "SVC106";

    /// <summary>A field that the entry's type does not have.</summary>
    public const string DoesNotApply = "SVC107";

    /// <summary>An overlay's entry that neither changes one of the base nor is whole.</summary>
    public const string OverlayTypo = "SVC108";

    /// <summary>A field that <c>defaults</c> may not hold.</summary>
    public const string NotADefault = "SVC109";

    /// <summary>A number out of its range.</summary>
    public const string OutOfRange = "SVC110";

    /// <summary>A field that the entry's type, or another of its fields, needs.</summary>
    public const string NeedsField = "SVC111";

    /// <summary>A Service that is to be kept, in a namespace that goes with the stack.</summary>
    public const string KeptInOwnedNamespace = "SVC112";

    /// <summary>An annotation refers to a config key that the stack does not have.</summary>
    public const string NoSuchConfig = "SVC113";

    /// <summary>An import id that the provider cannot read.</summary>
    public const string ImportId = "SVC114";

    /// <summary>An entry waits for an address that its Service never gets.</summary>
    public const string NoAddress = "SVC115";

    /// <summary>Something in an overlay that changes nothing.</summary>
    public const string NoEffect = "SVC116";

    /// <summary>An overlay beside the catalog that belongs to no stack.</summary>
    public const string NoStacksOverlay = "SVC117";

    /// <summary>A Virtual IP that selects no pods.</summary>
    public const string NoSelector = "SVC118";

    /// <summary>An import that Pulumi refuses, for the live Service has an address that the entry does not name.</summary>
    public const string ImportOfDrawnAddress = "SVC120";

    /// <summary>An unknown setting.</summary>
    public const string UnknownSetting = "SVC151";

    /// <summary>A setting with a bad value.</summary>
    public const string BadSetting = "SVC152";

    /// <summary>A setting under a name that is not the project's.</summary>
    public const string MisplacedSetting = "SVC153";
}
