namespace ServiceInfra.Changes.Rules;

/// <summary>The node ports that come or go with a Service's type: firewalls and balancers outside the cluster know them by number.</summary>
internal static class NodePortNumbers
{
    /// <summary>A change of <c>spec.type</c> as "NodePort on 30080, 30443" => "ClusterIP"; what the numbers' own fields say is told with it.</summary>
    public static FieldChange With(FieldChange change, ObjectPair pair)
    {
        var (old, now) = (pair.Old!.Service, pair.New!.Service);
        if (old.HasNodePortType == now.HasNodePortType) return change;
        var fields = pair.Fields.Where(f => f.Port is not null && f.Path.EndsWith("].nodePort", StringComparison.Ordinal));
        return change with { Old = Word(change.Old, old), New = Word(change.New, now), Also = [.. fields.Select(f => f.Path)] };
    }

    private static string? Word(string? type, ServiceState service)
    {
        var numbers = service.Ports.Select(p => p.NodePort).OfType<int>().ToArray();
        return numbers.Length == 0 ? type : $"{type} on {string.Join(", ", numbers)}";
    }
}
