using ServiceInfra.Documents;
using ServiceInfra.Manifests;

namespace ServiceInfra.Validation.Decoding;

/// <summary>
/// Makes a Service of a document as the API server's strict decoder does (field validation Strict, kubectl's default): exact
/// names, exact types, nothing unknown, nothing twice.
/// </summary>
public static class ManifestDecoder
{
    private static readonly string[] RootFields = ["apiVersion", "kind", "metadata", "spec", "status"];
    private static readonly string[] OwnerFields = ["apiVersion", "kind", "name", "uid", "controller", "blockOwnerDeletion"];
    /// <summary>The fields of <c>metadata</c>.</summary>
    internal static readonly string[] MetadataFields =
    [
        "name", "generateName", "namespace", "selfLink", "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp",
        "deletionGracePeriodSeconds", "labels", "annotations", "ownerReferences", "finalizers", "managedFields",
    ];

    /// <summary>Decodes a document whose kind is Service.</summary>
    /// <param name="document">The document's root.</param>
    /// <param name="findings">Receives what the decoder would say, of stage <see cref="FindingStage.Decode"/>, with places.</param>
    /// <returns>The manifest, without the fields that could not be read; null when the document is no object.</returns>
    public static ServiceManifest? Decode(Node document, List<Finding> findings)
    {
        var context = new DecodeContext(findings);
        if (document.Kind != NodeKind.Map)
        {
            context.WrongType(document, "", "an object");
            return null;
        }
        var metadata = new ObjectMeta();
        ServiceSpec? spec = null;
        var path = new DecodePath("");
        var members = document.Members;
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            switch (member.Name)
            {
                case "apiVersion" or "kind": ValueReader.Text(member.Value, member.Name, context); break;
                case "metadata": metadata = Metadata(member.Value, context) ?? metadata; break;
                case "spec": spec = SpecDecoder.Decode(member.Value, context) ?? spec; break;
                case "status": ShapeChecker.Check(member.Value, Shape.ServiceStatus, "status", context); break;
                default: context.UnknownField(member, path, RootFields); continue;
            }
            CheckRepeated(members, i, path, context);
        }
        context.Finish(document);
        return new ServiceManifest { Metadata = metadata, Spec = spec };
    }

    /// <summary>Reports the member at an index when an earlier one has its name.</summary>
    internal static void CheckRepeated(MemberList members, int index, DecodePath path, DecodeContext context)
    {
        // Only known names come here, so there are few different ones: the first repetition is found early.
        var name = members[index].Name;
        for (var i = 0; i < index; i++)
        {
            if (!string.Equals(members[i].Name, name, StringComparison.Ordinal)) continue;
            context.RepeatedField(members[index], path);
            return;
        }
    }

    private static ObjectMeta? Metadata(Node node, DecodeContext context)
    {
        if (!ValueReader.IsObject(node, "metadata", context)) return null;
        string? name = null, generateName = null, space = null, uid = null, version = null;
        string? deletion = null;
        long? generation = null, grace = null;
        Dictionary<string, string>? labels = null, annotations = null;
        List<string>? finalizers = null;
        List<OwnerReference>? owners = null;
        var path = new DecodePath("metadata");
        var members = node.Members;
        for (var i = 0; i < members.Count; i++)
        {
            var (member, value) = (members[i], members[i].Value);
            switch (member.Name)
            {
                case "name": name = ValueReader.Text(value, "metadata.name", context); break;
                case "generateName": generateName = ValueReader.Text(value, "metadata.generateName", context); break;
                case "namespace": space = ValueReader.Text(value, "metadata.namespace", context); break;
                case "uid": uid = ValueReader.Text(value, "metadata.uid", context); break;
                case "resourceVersion": version = ValueReader.Text(value, "metadata.resourceVersion", context); break;
                case "generation": generation = ValueReader.Int64(value, "metadata.generation", context); break;
                case "labels": labels = ValueReader.Map(value, "metadata.labels", context); break;
                case "annotations": annotations = ValueReader.Map(value, "metadata.annotations", context); break;
                case "finalizers": finalizers = ValueReader.Texts(value, "metadata.finalizers", context); break;
                case "ownerReferences": owners = Owners(value, context); break;
                case "selfLink": ValueReader.Text(value, "metadata.selfLink", context); break;
                case "creationTimestamp": ValueReader.Time(value, "metadata.creationTimestamp", context); break;
                case "deletionTimestamp": deletion = ValueReader.Time(value, "metadata.deletionTimestamp", context); break;
                case "deletionGracePeriodSeconds": grace = ValueReader.Int64(value, "metadata.deletionGracePeriodSeconds", context); break;
                case "managedFields": ShapeChecker.Check(value, Shape.ManagedFields, "metadata.managedFields", context); break;
                default: context.UnknownField(member, path, MetadataFields); continue;
            }
            CheckRepeated(members, i, path, context);
        }
        return new ObjectMeta
        {
            Name = name,
            GenerateName = generateName,
            Namespace = space,
            Uid = uid,
            ResourceVersion = version,
            Generation = generation,
            DeletionTimestamp = deletion,
            DeletionGracePeriodSeconds = grace,
            Labels = labels,
            Annotations = annotations,
            Finalizers = finalizers,
            OwnerReferences = owners,
        };
    }

    private static List<OwnerReference>? Owners(Node node, DecodeContext context)
    {
        if (!ValueReader.IsList(node, "metadata.ownerReferences", context)) return null;
        var owners = new List<OwnerReference>(node.Items.Count);
        for (var i = 0; i < node.Items.Count; i++) owners.Add(Owner(node.Items[i], new DecodePath("metadata.ownerReferences", i), context));
        return owners;
    }

    private static OwnerReference Owner(Node node, DecodePath path, DecodeContext context)
    {
        string? apiVersion = null, kind = null, name = null, uid = null;
        bool? controller = null, block = null;
        if (node.Kind != NodeKind.Map) ValueReader.IsObject(node, path.ToString(), context);
        for (var i = 0; i < node.Members.Count; i++)
        {
            var member = node.Members[i];
            switch (member.Name)
            {
                case "apiVersion": apiVersion = ValueReader.Text(member.Value, path.Member(member.Name), context); break;
                case "kind": kind = ValueReader.Text(member.Value, path.Member(member.Name), context); break;
                case "name": name = ValueReader.Text(member.Value, path.Member(member.Name), context); break;
                case "uid": uid = ValueReader.Text(member.Value, path.Member(member.Name), context); break;
                case "controller": controller = ValueReader.Boolean(member.Value, path.Member(member.Name), context); break;
                case "blockOwnerDeletion": block = ValueReader.Boolean(member.Value, path.Member(member.Name), context); break;
                default: context.UnknownField(member, path, OwnerFields); continue;
            }
            CheckRepeated(node.Members, i, path, context);
        }
        return new OwnerReference { ApiVersion = apiVersion, Kind = kind, Name = name, Uid = uid, Controller = controller, BlockOwnerDeletion = block };
    }
}
