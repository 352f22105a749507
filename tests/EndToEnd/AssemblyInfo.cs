using System.Runtime.Versioning;
using ServiceInfra.EndToEnd.Harness;

// One cluster for all tests: it takes four seconds to start and, with its controllers, half a gigabyte. Each test has a namespace of its own.
[assembly: AssemblyFixture(typeof(Cluster))]

// The tools are Linux programs.
[assembly: SupportedOSPlatform("linux")]
