using System.CommandLine;
using ServiceInfra.Catalog;

namespace ServiceInfra.Commands;

/// <summary><c>schema</c>: the catalog's JSON schema, generated from the definition records.</summary>
public static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("schema", "Print the catalog's JSON schema, which editors complete and explain from.");
        command.SetAction(_ =>
        {
            terminal.Out.Write(CatalogSchema.Generate());
            return ExitCodes.Success;
        });
        return command;
    }
}
