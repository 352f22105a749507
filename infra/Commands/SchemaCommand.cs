using System.CommandLine;
using ServiceInfra.Catalog;

namespace ServiceInfra.Commands;

/// <summary><c>schema</c>: the JSON schemas, generated from the definition records.</summary>
public static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("schema", "Print the JSON schema of the catalog, its overlays or its consents, from which editors complete and explain.");
        var overlay = new Option<bool>("--overlay") { Description = "The schema of services.<stack>.json, where null removes." };
        var consents = new Option<bool>("--consents") { Description = "The schema of consents.json, which says what changes are meant." };
        command.Options.Add(overlay);
        command.Options.Add(consents);
        command.Validators.Add(result =>
        {
            if (result.GetValue(overlay) && result.GetValue(consents)) result.AddError("--overlay and --consents are two schemas. Name one of them.");
        });
        command.SetAction(parsed =>
        {
            terminal.Out.Write(parsed.GetValue(consents) ? ConsentSchema.Generate() : parsed.GetValue(overlay) ? CatalogSchema.GenerateOverlay() : CatalogSchema.Generate());
            return ExitCodes.Success;
        });
        return command;
    }
}
