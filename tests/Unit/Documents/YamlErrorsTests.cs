using ServiceInfra.Documents;
using Xunit;

namespace ServiceInfra.Tests.Documents;

/// <summary>What is no YAML is told where it is to be mended, with what to do.</summary>
public class YamlErrorsTests
{
    [Theory]
    [InlineData("a: b\nc:\n\td: e\n", 3, 1, "a tab cannot indent. Write spaces.")]
    [InlineData("a: b\nc: d\n\te: f\n", 3, 1, "a tab cannot indent. Write spaces.")]
    [InlineData("a:\n  b: c\n  d:\n  \te: f\n", 4, 3, "a tab cannot indent. Write spaces.")]
    [InlineData("a: b\nc:d\ne: f\n", 2, 2, "a blank is missing behind this \":\".")]
    [InlineData("a:\n- b:c\n  d: e\n", 2, 4, "a blank is missing behind this \":\".")]
    [InlineData("apiVersion:v1\nkind: Service\n", 1, 11, "a blank is missing behind this \":\".")]
    [InlineData("a: b: c\n", 1, 5, "a second \":\" in one line. Put the text in quotes, or begin a new line.")]
    [InlineData("a:\n b: c\n  d: e\n", 3, 4, "a \":\" where none can be: this line is indented further than the one before, which has a value already. Check the indentation, or put the text in quotes.")]
    [InlineData("a:\n  b: c\n d: e\n", 3, 2, "a name and its \":\" should be here. Check that the line is indented like those it belongs to.")]
    [InlineData("a: 'b\nc: d\n", 1, 4, "the ' that begins here is never closed. Write another one at its end; one within the text is ''.")]
    [InlineData("a: \"b\nc: d\n", 1, 4, "the \" that begins here is never closed. Write another one at its end; one within the text is \\\".")]
    [InlineData("a: 'it's'\n", 1, 7, "the text ends at this ', and something follows. Write '' for one within the text.")]
    [InlineData("a: \"C:\\dir\"\n", 1, 7, "a \"\\\" in double quotes begins an escape, and this is none. Write \"\\\\\" for the character itself, or take single quotes.")]
    [InlineData("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n", 2, 1, "this line marks a conflict that a merge has left. Resolve it.")]
    [InlineData("a: *\n", 1, 4, "\"*\" and \"&\" begin an alias or an anchor, and none follows. Put the text in quotes.")]
    [InlineData("a: [b\n", 2, 1, "a \",\" or the closing bracket is missing. Each bracket that opens must be closed, and each item but the last ends in \",\".")]
    [InlineData("- a\nb: c\n", 2, 1, "a name where the list's next \"- \" should be. Indent the list's items alike, and the names that follow it less.")]
    [InlineData("a: @b\n", 1, 4, "\"@\" can begin nothing here. Put the text in quotes.")]
    public void The_message_says_what_to_do(string yaml, int line, int column, string message)
    {
        var error = Assert.Single(YamlDocumentReader.Read(new Utf16Text("a.yaml", yaml))).Error!;
        Assert.Equal(("this is not YAML: " + message, new Position(line, column)), (error.Message, error.Location.Position));
    }
}
