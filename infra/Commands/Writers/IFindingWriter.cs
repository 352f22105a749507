using ServiceInfra.Validation;

namespace ServiceInfra.Commands.Writers;

/// <summary>Writes findings in one format.</summary>
public interface IFindingWriter
{
    /// <summary>Writes all findings, sorted, of a number of documents.</summary>
    void Write(TextWriter output, IReadOnlyList<Finding> findings, int documents);
}
