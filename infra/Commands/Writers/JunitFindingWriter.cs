using System.Xml;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands.Writers;

/// <summary>JUnit's XML: a suite for each file, a failed case for each finding that fails the run, a passed one with its text for any other.</summary>
/// <param name="strict">Whether warnings fail the run.</param>
public sealed class JunitFindingWriter(bool strict) : IFindingWriter
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, CloseOutput = false };

    /// <inheritdoc/>
    public void Write(TextWriter output, IReadOnlyList<Finding> findings, int documents)
    {
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "ServiceInfra");
            WriteCounts(xml, Math.Max(1, findings.Count), findings);
            if (findings.Count == 0) WriteAllWell(xml, documents);
            foreach (var file in findings.GroupBy(FindingText.File, StringComparer.Ordinal)) WriteSuite(xml, file.Key, [.. file]);
            xml.WriteEndElement();
        }
        output.WriteLine();
    }

    private void WriteSuite(XmlWriter xml, string file, List<Finding> findings)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(file));
        WriteCounts(xml, findings.Count, findings);
        foreach (var finding in findings) WriteCase(xml, file, finding);
        xml.WriteEndElement();
    }

    private void WriteCase(XmlWriter xml, string file, Finding finding)
    {
        var position = finding.Location?.Position;
        var text = VisibleText.Of($"{file}{(position is { } p ? $"({p.Line},{p.Column})" : "")}: {FindingText.Word(finding.Severity)} {finding.Code}: {FindingText.Where(finding)}: {FindingText.Sentence(finding)}");
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(file));
        xml.WriteAttributeString("name", Clean($"document {finding.Document}: {finding.Code} {FindingText.Where(finding)}".TrimEnd() + FindingText.InStacks(finding)));
        if (position is { } place) xml.WriteAttributeString("line", place.Line.ToString());
        if (Fails(finding))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", finding.Code);
            xml.WriteAttributeString("message", Clean(FindingText.Sentence(finding)));
            xml.WriteString(Clean(text));
            xml.WriteEndElement();
        }
        else xml.WriteElementString("system-out", Clean(text));
        xml.WriteEndElement();
    }

    private void WriteAllWell(XmlWriter xml, int documents)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "ServiceInfra");
        WriteCounts(xml, 1, []);
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "ServiceInfra");
        xml.WriteAttributeString("name", $"{documents} documents");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteCounts(XmlWriter xml, int tests, IReadOnlyList<Finding> findings)
    {
        xml.WriteAttributeString("tests", tests.ToString());
        xml.WriteAttributeString("failures", findings.Count(Fails).ToString());
        xml.WriteAttributeString("errors", "0");
    }

    private bool Fails(Finding finding) => finding.Severity == Severity.Error || (strict && finding.Severity == Severity.Warning);

    // XML has no place for most control characters.
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
}
