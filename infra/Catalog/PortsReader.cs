using System.Globalization;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;

namespace ServiceInfra.Catalog;

/// <summary>Reads <c>ports</c>.</summary>
internal sealed class PortsReader(FieldReader read)
{
    /// <summary>The ports; null where it is no list.</summary>
    public List<PortDefinition>? Read(Node node)
    {
        if (node.Kind != NodeKind.List)
        {
            read.Wrong<string>(node, "a list of ports", ListAdvice(node));
            return null;
        }
        var ports = new List<PortDefinition>(node.Items.Count);
        foreach (var item in node.Items)
            ports.Add(Port(item));
        return ports;
    }

    // A port that cannot be read still takes its place, so that the others keep their index.
    private PortDefinition Port(Node node)
    {
        if (!read.IsObject(node, $"Write {Meant(node)}.")) return new PortDefinition();
        string? name = null, protocol = null, appProtocol = null;
        int? port = null, nodePort = null;
        IntOrString? targetPort = null;
        foreach (var member in node.Members)
            switch (member.Name)
            {
                case "name": name = read.Text(member.Value); break;
                case "protocol": protocol = read.Text(member.Value); break;
                case "port": port = read.Integer(member.Value); break;
                case "targetPort": targetPort = TargetPort(member.Value); break;
                case "nodePort": nodePort = read.Integer(member.Value); break;
                case "appProtocol": appProtocol = read.Text(member.Value); break;
                default: read.Unknown(node, member, typeof(PortDefinition)); break;
            }
        return new PortDefinition { Name = name, Protocol = protocol, Port = port, TargetPort = targetPort, NodePort = nodePort, AppProtocol = appProtocol };
    }

    private static string ListAdvice(Node node)
    {
        if (node.Kind == NodeKind.Null) return FieldReader.NullAdvice;
        if (node.Kind != NodeKind.Map) return $"Write [ {Meant(node)} ].";
        var ports = new List<string>();
        foreach (var member in node.Members)
        {
            // One port without its brackets, and not ports by their names.
            if (FieldNames.Of(typeof(PortDefinition)).Contains(member.Name)) return "Put [ ] around it.";
            ports.Add($"{{ \"name\": \"{member.Name}\", \"port\": {NumberOf(member.Value)} }}");
        }
        return ports.Count is 0 or > 4 ? "Write [ { \"name\": \"http\", \"port\": 80 } ]." : $"Write [ {string.Join(", ", ports)} ].";
    }

    private static string Meant(Node node) => $"{{ \"port\": {NumberOf(node)} }}";

    private static string NumberOf(Node node) => int.TryParse((node["port"] ?? node).Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? $"{number}" : "80";

    private IntOrString? TargetPort(Node node) => node.Kind == NodeKind.String ? new IntOrString(0, node.Text) : read.Integer(node);
}
