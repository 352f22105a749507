using ServiceInfra.Commands;
using ServiceInfra.Stack;

// The engine starts this program without arguments; everybody else gets the commands.
return EngineProgram.IsHosted && args.Length == 0
    ? EngineProgram.RunAsync().GetAwaiter().GetResult()
    : CommandLine.Run(args, Terminal.Console());
