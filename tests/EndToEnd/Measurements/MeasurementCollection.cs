namespace ServiceInfra.EndToEnd.Measurements;

/// <summary>What is measured runs alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasurementCollection
{
    /// <summary>The collection's name.</summary>
    public const string Name = "measurements";
}
