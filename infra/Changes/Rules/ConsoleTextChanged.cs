using ServiceInfra.Manifests;

namespace ServiceInfra.Changes.Rules;

/// <summary>Alias, description or creator changed.</summary>
public sealed class ConsoleTextChanged() : AnnotationRule("console-text-changed", [WellKnown.Alias, WellKnown.Description, WellKnown.Creator], ChangeClass.Harmless)
{
    /// <inheritdoc/>
    public override string Title => "alias, description or creator changed";

    /// <inheritdoc/>
    public override string Why => "The console alone shows it.";

    /// <inheritdoc/>
    public override string Feels => "Nothing.";

    /// <inheritdoc/>
    public override string Source => "ServiceInfra docs/catalog.md; annotations kubesphere.io/alias-name, kubesphere.io/description and kubesphere.io/creator";
}
