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
        var overlay = new Option<bool>("--overlay") { Description = "The schema of services.<stack>.json, where null removes." };
        command.Options.Add(overlay);
        command.SetAction(parsed =>
        {
            terminal.Out.Write(parsed.GetValue(overlay) ? CatalogSchema.GenerateOverlay() : CatalogSchema.Generate());
            return ExitCodes.Success;
        });
        return command;
    }
}
