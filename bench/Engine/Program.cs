using ServiceInfra.Bench.Engine;

// BenchEngine: prints its address, answers until its standard input ends, then prints how many registrations it was sent, and their bytes.
await using var engine = await EchoEngine.StartAsync();
Console.WriteLine(engine.Address);
await Console.In.ReadToEndAsync();
Console.WriteLine($"{engine.Registrations} {engine.Bytes}");
