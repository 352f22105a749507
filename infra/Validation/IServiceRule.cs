namespace ServiceInfra.Validation;

/// <summary>One rule about one Service. A rule holds no state; it says what is wrong and leaves the rest to the orchestrator.</summary>
public interface IServiceRule
{
    /// <summary>Checks <paramref name="service"/> and adds what is wrong with it to <paramref name="findings"/>.</summary>
    void Check(ServiceDraft service, FieldFindings findings);
}
