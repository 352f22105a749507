using System.Text;
using ServiceInfra.Documents;
using Xunit;

namespace ServiceInfra.Tests.Documents;

/// <summary>What is said of a text that is not JSON is for the person who wrote it, and ends in what to do.</summary>
public sealed class JsonProblemTests
{
    private const string Early = "the text ends too early: a \"{\" or \"[\" is never closed, or something is missing at its end. Write the bracket that closes it.";
    private const string Comma = "a \",\" is missing in front of this. Write it, or the bracket that closes what is open.";
    private const string Variable = "a variable seems to stand here that nothing has replaced. Run what replaces it (envsubst, helm template) first.";
    private const string Braces = "two braces: this looks like a template that has not been rendered. Render it first, or remove one.";

    [Theory]
    [InlineData("{ \"a\": 1, }", "a comma stands behind the last field. Remove it.")]
    [InlineData("[1, ]", "a comma stands behind the last item. Remove it.")]
    [InlineData("{ // c\n \"a\": 1 }", "JSON has no comments. Remove the comment.")]
    [InlineData("{ \"a\": 1 /* c */ }", "JSON has no comments. Remove the comment.")]
    [InlineData("[1, # c\n2]", "JSON has no comments. Remove the comment.")]
    [InlineData("{ 'a': 1 }", "text and names stand in double quotes. Write \" in place of '.")]
    [InlineData("{ \"a\": 'b' }", "text and names stand in double quotes. Write \" in place of '.")]
    [InlineData("{ \u201ca\u201d: 1 }", "this is a quotation mark of print. Write \" in its place.")]
    [InlineData("{ a: 1 }", "the name a is not in quotes. Write \"a\".")]
    [InlineData("{ \"a\": w\u00f6rld }", "the text w\u00f6rld is not in quotes. Write \"w\u00f6rld\".")]
    [InlineData("{ \"a\": 1\n \"b\": 2 }", Comma)]
    [InlineData("[1 2]", Comma)]
    [InlineData("{ \"a\": \"say \"hi\" now\" }", "quotes end the text in front of this. Write \\\" for one that belongs to the text, or the \",\" that is missing.")]
    [InlineData("{} }", "this \"}\" closes nothing. Remove it.")]
    [InlineData("]", "this \"]\" closes nothing. Remove it.")]
    [InlineData("{} x", "something stands behind the end. Remove it, or the bracket too many in front of it.")]
    [InlineData("{},{}", "a comma stands between two documents. Remove it.")]
    [InlineData("apiVersion: v1\nkind: Service\n", "it is YAML. Name the file .yaml, or write it as JSON.")]
    [InlineData("# c\n---\napiVersion: v1\n", "it is YAML. Name the file .yaml, or write it as JSON.")]
    [InlineData("- a\n", "it is YAML. Name the file .yaml, or write it as JSON.")]
    [InlineData("{}\n---\n{}", "\"---\" separates documents of YAML. Name the file .yaml, or remove the line: JSON needs nothing between two documents.")]
    [InlineData("{\"a\": True}", "True is no value of JSON. Write true, or text in quotes.")]
    [InlineData("{\"a\": truee}", "truee is no value of JSON. Write true, or text in quotes.")]
    [InlineData("{\"a\": nul}", "nul is no value of JSON. Write null, or text in quotes.")]
    [InlineData("{\"a\": None}", "None is no value of JSON. Write null, or text in quotes.")]
    [InlineData("{\"a\": -x}", "-x is no number. Write digits alone, or put it in quotes where it is text.")]
    [InlineData("{\"a\": 10.96.0.1}", "10.96.0.1 is no number. Write digits alone, or put it in quotes where it is text.")]
    [InlineData("{\"a\": 01}", "a number has no zero in front. Remove it, or put the number in quotes where it is text.")]
    [InlineData("{\"a\": +1}", "a number begins with a digit or \"-\". Write 0.5 for .5, and no \"+\".")]
    [InlineData("{\"a\": 1;}", "a \";\" stands in place of a \",\" or \":\". Write that.")]
    [InlineData("{\"a\": [1", Early)]
    [InlineData("{\"a\":", Early)]
    [InlineData("{\"a\": 1,", Early)]
    [InlineData("{\"a\": \"b", "the text ends within quotes. Write the \" that is missing.")]
    [InlineData("{\"a\": \"b\nc\"}", "the line ends within quotes. Write the \" that is missing, or \\n for a line break.")]
    [InlineData("{\"a\": \"b\tc\"}", "a tab stands within quotes. Write \\t.")]
    [InlineData("{\"a\": \"\u0001\"}", "a control character stands within quotes. Write \\u0001, or remove it.")]
    [InlineData("{\"a\": \"\\q\"}", "\\q is no escape. Write \\\\ for a backslash.")]
    [InlineData("{\"a\": \"\\u12\"}", "\\u takes four hexadecimal digits. Write them, or \\\\ for a backslash.")]
    [InlineData("{\"a\" 1}", "a \":\" is missing behind the field's name. Write it.")]
    [InlineData("{\"a\"}", "this field has no value. Write \":\" and the value, or remove the field.")]
    [InlineData("{\"a\":}", "a value is missing in front of this. Write it, or remove what announces it.")]
    [InlineData("[,]", "a value is missing in front of this comma. Write it, or remove the comma.")]
    [InlineData("{\"a\":1,,\"b\":2}", "a comma too many. Remove it.")]
    [InlineData("{\"a\": 1]", "\"]\" closes a list, and an object is open here. Write \"}\".")]
    [InlineData("[1}", "\"}\" closes an object, and a list is open here. Write \"]\".")]
    [InlineData("{{ .Values }}", Braces)]
    [InlineData("{\"a\": {{ .x }} }", Braces)]
    [InlineData("{\"a\": ${X} }", Variable)]
    [InlineData("{\"a\": <x> }", Variable)]
    public void A_manifest_that_is_no_JSON_is_explained(string json, string expected)
    {
        JsonDocumentReader.ReadSeveral(Text(json), out var error);
        Assert.Equal("this is not JSON: " + expected, error?.Message);
    }

    // Comments and trailing commas are taken there.
    [Theory]
    [InlineData("{ # c\n}", "a comment begins with \"//\" here. Write it so.")]
    [InlineData("{ /* c }", "a comment is never closed. Write \"*/\" at its end.")]
    [InlineData("services: {}\n", "it is YAML. Write it as JSON.")]
    [InlineData("{ \"a\": 1\n \"b\": 2 }", Comma)]
    [InlineData("{} }", "this \"}\" closes nothing. Remove it.")]
    [InlineData("{},{}", "something stands behind the end. Remove it, or the bracket too many in front of it.")]
    public void A_catalog_that_is_no_JSON_is_explained(string json, string expected) =>
        Assert.Equal("this is not JSON: " + expected, Assert.Throws<DocumentException>(() => JsonDocumentReader.Read(Text(json))).Message);

    private static Utf8Text Text(string json) => new("f.json", Encoding.UTF8.GetBytes(json));
}
