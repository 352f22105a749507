using ServiceInfra.Documents;

namespace ServiceInfra.Validation.Decoding;

/// <summary>Checks a node against a <see cref="Shape"/>.</summary>
internal static class ShapeChecker
{
    /// <summary>Adds what the decoder would say.</summary>
    public static void Check(Node node, Shape shape, string field, DecodeContext context)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Text: ValueReader.Text(node, field, context); break;
            case ShapeKind.Int32: ValueReader.Int32(node, field, context); break;
            case ShapeKind.Int64: ValueReader.Int64(node, field, context); break;
            case ShapeKind.Time: ValueReader.Time(node, field, context); break;
            case ShapeKind.List when ValueReader.IsList(node, field, context):
                for (var i = 0; i < node.Items.Count; i++) Check(node.Items[i], shape.Item!, $"{field}[{i}]", context);
                break;
            case ShapeKind.Object when ValueReader.IsObject(node, field, context):
                CheckObject(node, shape, field, context);
                break;
        }
    }

    private static void CheckObject(Node node, Shape shape, string field, DecodeContext context)
    {
        var path = new DecodePath(field);
        foreach (var member in node.RepeatedMembers())
            if (shape.Fields.ContainsKey(member.Name)) context.RepeatedField(member, path);
        foreach (var member in node.Members)
            if (shape.Fields.TryGetValue(member.Name, out var known)) Check(member.Value, known, path.Member(member.Name), context);
            else context.UnknownField(member, path, shape.Fields.Keys);
    }
}
