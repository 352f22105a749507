namespace ServiceInfra.Validation.Across;

/// <summary>
/// One rule about several Services at once; one instance a set. The Services pass by one after the other, while they are still at hand from
/// being read: going over ten thousand of them once a rule takes longer than the rules do. It takes time linear in their number.
/// </summary>
public interface ISetRule
{
    /// <summary>Looks at the next Service of the set.</summary>
    /// <param name="service">The Service.</param>
    /// <param name="findings">Receives what is found, of stage <see cref="FindingStage.Advice"/>.</param>
    void Visit(ServiceDocument service, List<Finding> findings);

    /// <summary>Says what only the whole set tells, once every Service has passed.</summary>
    /// <param name="findings">Receives what is found, of stage <see cref="FindingStage.Advice"/>.</param>
    void Complete(List<Finding> findings)
    {
    }
}
