using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceInfra.Changes;

/// <summary>Writes a class as its word of <see cref="ChangeClasses.Words"/>.</summary>
public sealed class ChangeClassConverter() : JsonStringEnumConverter<ChangeClass>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
