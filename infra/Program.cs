using ServiceInfra.Commands;
using ServiceInfra.Settings;

// A stand-in until the real command line: validate -f PATH… [--option value]…
var paths = new List<string>();
var server = new ServerOptions();
string? against = null;
var format = OutputFormat.Text;
for (var i = 1; i + 1 < args.Length; i += 2)
    switch (args[i])
    {
        case "-f": paths.Add(args[i + 1]); break;
        case "--against": against = args[i + 1]; break;
        case "--format": format = Enum.Parse<OutputFormat>(args[i + 1], ignoreCase: true); break;
        case "--service-cidrs": server = server with { ServiceCidrs = args[i + 1].Split(',') }; break;
        case "--kubernetes-version" when KubernetesRelease.TryParse(args[i + 1], out var release): server = server with { Release = release }; break;
        case "--node-ports" when NodePortRange.TryParse(args[i + 1], out var range): server = server with { NodePorts = range }; break;
        default: Console.Error.WriteLine($"error: {args[i]} {args[i + 1]}"); return 2;
    }
var options = new ValidateManifestsOptions { Paths = paths, Server = server, Against = against, Format = format, Pretty = !Console.IsOutputRedirected };
return new ValidateManifests(options).Run(Console.Out, Console.Error, Console.In);
