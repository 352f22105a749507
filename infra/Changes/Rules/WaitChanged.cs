using ServiceInfra.Manifests;

namespace ServiceInfra.Changes.Rules;

/// <summary>Wait of pulumi up changed.</summary>
public sealed class WaitChanged() : AnnotationRule("wait-changed", [WellKnown.SkipAwait, WellKnown.WaitFor, WellKnown.TimeoutSeconds], ChangeClass.Harmless)
{
    /// <inheritdoc/>
    public override string Title => "wait of pulumi up changed";

    /// <inheritdoc/>
    public override string Why => "The Pulumi provider alone reads it.";

    /// <inheritdoc/>
    public override string Feels => "Nothing.";

    /// <inheritdoc/>
    public override string Source => "pulumi/pulumi-kubernetes#417; its annotations pulumi.com/skipAwait, pulumi.com/waitFor and pulumi.com/timeoutSeconds";
}
