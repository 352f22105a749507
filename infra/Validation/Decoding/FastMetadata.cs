using System.Text.Json;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;

namespace ServiceInfra.Validation.Decoding;

/// <summary>Reads <c>metadata</c> for <see cref="FastJsonDecoder"/>: the fields that people write.</summary>
internal static class FastMetadata
{
    /// <summary>False for everything that is out of the ordinary.</summary>
    public static bool Read(ref Utf8JsonReader reader, NameTable names, ref ObjectMeta? value)
    {
        string? name = null, generateName = null, space = null, uid = null, version = null, unused = null;
        Dictionary<string, string>? labels = null, annotations = null;
        List<string>? finalizers = null;
        uint seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = FastValues.Name(ref reader, names);
            reader.Read();
            var sound = field switch
            {
                "name" => FastValues.Once(ref seen, 0) && FastValues.Text(ref reader, names, ref name),
                "generateName" => FastValues.Once(ref seen, 1) && FastValues.Text(ref reader, names, ref generateName),
                "namespace" => FastValues.Once(ref seen, 2) && FastValues.Text(ref reader, names, ref space),
                "uid" => FastValues.Once(ref seen, 3) && FastValues.Text(ref reader, names, ref uid),
                "resourceVersion" => FastValues.Once(ref seen, 4) && FastValues.Text(ref reader, names, ref version),
                "labels" => FastValues.Once(ref seen, 5) && FastValues.Map(ref reader, names, ref labels),
                "annotations" => FastValues.Once(ref seen, 6) && FastValues.Map(ref reader, names, ref annotations),
                "finalizers" => FastValues.Once(ref seen, 7) && FastValues.Texts(ref reader, names, ref finalizers),
                "creationTimestamp" => FastValues.Once(ref seen, 8) && FastValues.Text(ref reader, names, ref unused) && (unused is null || ApiTime.IsValid(unused)),
                _ => false,
            };
            if (!sound) return false;
        }
        value = new ObjectMeta
        {
            Name = name,
            GenerateName = generateName,
            Namespace = space,
            Uid = uid,
            ResourceVersion = version,
            Labels = labels,
            Annotations = annotations,
            Finalizers = finalizers,
        };
        return true;
    }
}
