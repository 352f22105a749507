using YamlDotNet.RepresentationModel;

namespace ServiceInfra.Tests.Comments;

/// <summary>A file of .github/workflows.</summary>
internal sealed class WorkflowFile
{
    private WorkflowFile(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        Text = File.ReadAllText(path);
        var stream = new YamlStream();
        stream.Load(new StringReader(Text));
        Root = (YamlMappingNode)stream.Documents[0].RootNode;
    }

    public string Name { get; }

    public string Text { get; }

    public YamlMappingNode Root { get; }

    public static IReadOnlyList<WorkflowFile> All { get; } = [.. Directory.EnumerateFiles(RepositoryRoot.At(".github", "workflows"), "*.yml").Order(StringComparer.Ordinal).Select(f => new WorkflowFile(f))];

    public IEnumerable<(string Name, YamlMappingNode Job)> Jobs => Map(Root, "jobs")!.Children.Select(c => (c.Key.ToString(), (YamlMappingNode)c.Value));

    public IEnumerable<WorkflowStep> Scripts =>
        from job in Jobs
        where job.Job.Children.ContainsKey("steps")
        from YamlMappingNode step in ((YamlSequenceNode)job.Job["steps"]).Children
        where step.Children.ContainsKey("run")
        select new WorkflowStep($"{Name}/{job.Name}/{step["name"]}", step["run"].ToString(), Environment(step));

    public static YamlMappingNode? Map(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value as YamlMappingNode : null;

    private static Dictionary<string, string> Environment(YamlMappingNode step) => Map(step, "env")?.Children.ToDictionary(c => c.Key.ToString(), c => c.Value.ToString()) ?? [];
}
