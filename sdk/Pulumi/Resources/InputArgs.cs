using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Base of everything that is sent to a provider.</summary>
public abstract class InputArgs
{
    /// <summary>For derived classes only.</summary>
    private protected InputArgs()
    {
    }

    /// <summary>The members marked with <see cref="InputAttribute"/>, under their names on the wire.</summary>
    internal virtual IEnumerable<(string Name, object? Value)> Members()
    {
        foreach (var member in InputMembers.Of(GetType()))
        {
            var value = member.Get(this);
            if (value == null && member.IsRequired)
                throw new ArgumentNullException(member.MemberName, $"[Input] {GetType().FullName}.{member.MemberName} is required but was not given a value");
            yield return (member.Name, value != null && member.Json ? ToJson(value) : value);
        }
    }

    private static Output<string> ToJson(object value)
    {
        return new Output<string>(ConvertAsync());

        // An unknown or secret value stays that; only what is inside becomes text.
        async Task<OutputData<string>> ConvertAsync()
        {
            var data = await ((value as IInput)?.ToOutput() ?? Output.Create(value)).GetDataAsync();
            if (!data.IsKnown) return data.Unknown<string>();
            var serialized = await new Serializer(keepResources: false).SerializeAsync(data.Value);
            return data.With(JsonFormatter.Default.Format(serialized ?? Value.ForNull()));
        }
    }
}
