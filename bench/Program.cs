using BenchmarkDotNet.Running;
using ServiceInfra.Bench.Ratios;

// "ratios" measures each target against what it is compared with; everything else is BenchmarkDotNet's own command line.
return args is ["ratios", ..] ? RatioRunner.Run(args[1..]) : BenchmarkSwitcher.FromAssembly(typeof(RatioRunner).Assembly).Run(args).Any() ? 0 : 1;
