using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using ServiceInfra.Conformance.Victim.Programs;

// Victim PROGRAM: does something small under the engine of a test, which then misbehaves.
return await (args switch
{
    ["chain"] => Deployment.RunAsync(Chain),
    ["many"] => Deployment.RunAsync(() => Many(200)),
    ["many", var count] => Deployment.RunAsync(() => Many(int.Parse(count))),
    ["cancelled"] => Deployment.RunAsync(() => { new Service("svc").Urn.Apply(_ => Task.FromCanceled<int>(new CancellationToken(true))); }),
    ["swallowed"] => Swallow(),
    ["throws"] => Deployment.RunAsync((Action)Throw),
    ["null"] => Deployment.RunAsync(() => (IDictionary<string, object?>)null!),
    ["aliases"] => Naming.Aliases(),
    ["contradictory-alias"] => Naming.ContradictoryAlias(),
    ["providers"] => Family.Providers(),
    ["both-providers"] => Family.BothProviders(),
    ["dependencies"] => Family.Dependencies(),
    ["transformations"] => Family.Transformations(),
    ["new-parent"] => Family.NewParent(),
    ["options"] => Options.All(),
    ["combined"] => Values.Combined(),
    ["nested"] => Values.Nested(),
    ["config", var how] => Outside.Configuration(how),
    ["reference", var name] => Outside.Reference(name),
    ["function"] => Outside.Function(),
    ["throws-amid-chain"] => Endings.ThrowsAmidChain(),
    ["apply-throws"] => Endings.ApplyThrows(),
    ["unobserved", var how] => Endings.Unobserved(how == "output"),
    ["never-ends"] => Endings.NeverEnds(),
    ["stack-class"] => Deployment.RunAsync<Shop>(),
    ["stack-provided"] => Deployment.RunAsync<Shop>(new Shop.Provider()),
    ["stack-missing"] => Deployment.RunAsync<Shop>(new Shop.NoProvider()),
    _ => throw new ArgumentException("which program?"),
});

// Ten Services, each needs the one before.
static IDictionary<string, object?> Chain()
{
    Output<string> before = Output.Create("none");
    for (var i = 0; i < 10; i++)
    {
        var service = new Service($"svc-{i}", new ServiceArgs { Metadata = new ObjectMetaArgs { Annotations = { { "before", before } } } });
        before = service.Metadata.Apply(m => m?.Name ?? "nobody");
    }
    return new Dictionary<string, object?> { ["last"] = before.Apply(name => name.Length) };
}

// Many at once.
static void Many(int count)
{
    for (var i = 0; i < count; i++) _ = new Service($"svc-{i}", new ServiceArgs());
}

static void Throw()
{
    _ = new Service("svc");
    throw new InvalidOperationException("thrown by the program");
}

// The exit code is not returned: the client must see to it.
static async Task<int> Swallow()
{
    await Deployment.RunAsync(async () =>
    {
        _ = new Service("svc");
        await Task.Yield();
        throw new RunException("a message");
    });
    return Environment.ExitCode;
}
