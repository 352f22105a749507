using System.CommandLine;

namespace ServiceInfra.Commands;

/// <summary><c>completion</c>: a script for a shell that asks this program for completions through the <c>[suggest]</c> directive.</summary>
public static class CompletionCommand
{
    // In bash no compgen -W, which expands its words: it would run what a name holds. No mapfile, which the bash of macOS lacks.
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _serviceinfra() {
                local suggestion word="${COMP_WORDS[COMP_CWORD]}"
                COMPREPLY=()
                while IFS= read -r suggestion; do
                    [[ $suggestion == "$word"* ]] && COMPREPLY+=("$suggestion")
                done < <("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
            }
            complete -o default -F _serviceinfra ServiceInfra serviceinfra
            """,
        ["zsh"] = """
            _serviceinfra() {
                local suggestions=("${(@f)$("${words[1]}" "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
                compadd -a suggestions
            }
            compdef _serviceinfra ServiceInfra serviceinfra
            """,
        ["fish"] = """
            function __serviceinfra
                set -l line (commandline -cp)
                set -l words (commandline -opc)
                $words[1] "[suggest:"(string length -- $line)"]" $line 2>/dev/null
            end
            complete -c ServiceInfra -f -a '(__serviceinfra)'
            complete -c serviceinfra -f -a '(__serviceinfra)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName ServiceInfra, serviceinfra -ScriptBlock {
                param($word, $ast, $cursor)
                & $ast.CommandElements[0].Value "[suggest:$cursor]" "$ast" 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("completion", "Print a completion script for a shell: eval \"$(ServiceInfra completion bash)\".");
        var shell = new Argument<string>("SHELL") { Description = string.Join(", ", Scripts.Keys) };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        command.Arguments.Add(shell);
        command.SetAction(parsed =>
        {
            terminal.Out.Write(Scripts[parsed.GetRequiredValue(shell)] + "\n");
            return ExitCodes.Success;
        });
        return command;
    }
}
