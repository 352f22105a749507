using System.Diagnostics;
using System.Globalization;
using ServiceInfra.Bench.Registrations;

// Registrations client|bare COUNT: registers Services with the engine that PULUMI_MONITOR names, then prints what that took:
// milliseconds of its own CPU time, and the largest working set in MiB.
var count = int.Parse(args[1], CultureInfo.InvariantCulture);
var exitCode = args[0] == "client" ? await ClientProgram.RunAsync(count) : await BareLoop.RunAsync(count);
using var self = Process.GetCurrentProcess();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{self.TotalProcessorTime.TotalMilliseconds:F1} {self.PeakWorkingSet64 / 1048576.0:F1}"));
return exitCode;
